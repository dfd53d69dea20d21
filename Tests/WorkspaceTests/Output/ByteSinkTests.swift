import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Byte sink")
struct ByteSinkTests {
  @Test("shows a file only when it is complete")
  func finished() throws {
    let folder = try TemporaryFolder()
    let sink = try ByteSink(path: folder.path("out"))
    try sink.write(Array("a".utf8))
    #expect(try !folder.names.contains("out"))
    try sink.finish()
    #expect(try folder.names == ["out"])
    #expect(try folder.contents("out") == Array("a".utf8))
  }

  @Test("leaves the file that was there if it is not finished")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let first = try ByteSink(path: folder.path("out"))
    try first.write(Array("old".utf8))
    try first.finish()
    do {
      let second = try ByteSink(path: folder.path("out"))
      try second.write(Array("new".utf8))
    }
    #expect(try folder.names == ["out"])
    #expect(try folder.contents("out") == Array("old".utf8))
  }

  @Test("replaces what a link points to, not the link")
  func link() throws {
    let folder = try TemporaryFolder()
    try ByteSink(path: folder.path("real")).finish()
    #expect(symlink(folder.path("real"), folder.path("link")) == 0)
    let sink = try ByteSink(path: folder.path("link"))
    try sink.write(Array("x".utf8))
    try sink.finish()
    #expect(try folder.contents("real") == Array("x".utf8))
    #expect(try folder.names == ["link", "real"])
  }

  @Test("writes to a device itself")
  func device() throws {
    let sink = try ByteSink(path: "/dev/null")
    try sink.write(Array("x".utf8))
    try sink.finish()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("says why a file cannot be written", arguments: ["missing/out", "."])
  func refused(name: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: OutputError.self) { try ByteSink(path: folder.path(name)) }
  }

  @Test("tells that the reader has gone")
  func closedPipe() throws {
    signal(SIGPIPE, SIG_IGN)
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let reader = open(folder.path("pipe"), O_RDONLY | O_NONBLOCK)
    let sink = try ByteSink(path: folder.path("pipe"))
    close(reader)
    #expect { try sink.write(Array("x".utf8)) } throws: {
      ($0 as? OutputError)?.reason == .closedPipe
    }
  }
}
