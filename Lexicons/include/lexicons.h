extern const int lexicons_placeholder;
