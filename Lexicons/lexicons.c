const int lexicons_placeholder = 0;
