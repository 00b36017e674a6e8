package fr.ent.services.directory.aaf;

import fr.ent.api.directory.FeedFinding;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Walks through a folder or an archive and collects the files of the feed. */
final class AafOpener {
  private static final int FOLDERS = 4;
  private static final int PATH_CHARS = 300;

  private final AafLimits limits;
  private final AafBudget budget;
  private final List<AafFile> files = new ArrayList<>();
  private final List<FeedFinding> findings = new ArrayList<>();
  private final List<Closeable> open = new ArrayList<>();

  AafOpener(AafLimits limits) {
    this.limits = limits;
    this.budget = new AafBudget(limits);
  }

  List<AafFile> files() {
    return files;
  }

  List<FeedFinding> findings() {
    return findings;
  }

  List<Closeable> open() {
    return open;
  }

  AafBudget budget() {
    return budget;
  }

  void closeLater(Closeable resource) {
    open.add(resource);
  }

  void openLocation(Path location) throws IOException {
    if (Files.isDirectory(location)) {
      openFolder(location);
    } else {
      AafDigest.check(location);
      AafArchive.ofFile(location).list(this, 0);
    }
  }

  private void openFolder(Path folder) throws IOException {
    Files.walkFileTree(
        folder.toRealPath(),
        EnumSet.noneOf(java.nio.file.FileVisitOption.class),
        FOLDERS,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
              throws IOException {
            visit(folder, file, about);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void visit(Path folder, Path file, BasicFileAttributes about) throws IOException {
    budget.countFile();
    if (about.isSymbolicLink()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_LINK);
    }
    if (about.isRegularFile()) {
      var shown = folder.toRealPath().relativize(file).toString();
      offer(shown, about.size(), () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }
  }

  /** Tell whether a file of an archive is an archive again, one that may be opened. */
  boolean isNested(String path, int depth) throws RefusedFeedException {
    var name = path.toLowerCase(Locale.ROOT);
    boolean archive = name.endsWith(".zip") || name.endsWith(".tgz") || name.endsWith(".tar.gz");
    if (archive && depth >= limits.nesting()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_TOO_DEEP);
    }
    return archive;
  }

  /** Tell whether a file is worth unpacking. */
  static boolean isWanted(String path) {
    return AafFileName.parse(lastName(path)).isPresent();
  }

  /** Take a file if it belongs to the feed. */
  void offer(String path, long bytes, AafFile.Content content) {
    var last = lastName(path);
    var name = AafFileName.parse(last);
    if (name.isPresent()) {
      files.add(new AafFile(shorten(path), name.get(), bytes, content));
    } else if (last.toLowerCase(Locale.ROOT).endsWith(".xml") && !last.startsWith(".")) {
      findings.add(AafRule.FILE_UNKNOWN.of(AafPlace.ofFile(shorten(path))));
    }
  }

  /** Refuse names that lead out of the archive, although none is ever used as a path. */
  static void checkPath(String path) throws RefusedFeedException {
    var parts = path.replace('\\', '/').split("/", -1);
    boolean drive = path.length() > 1 && path.charAt(1) == ':';
    if (path.isEmpty() || parts[0].isEmpty() || drive || path.indexOf('\0') >= 0) {
      throw new RefusedFeedException(AafRule.ARCHIVE_TRAVERSAL);
    }
    for (var part : parts) {
      if (part.equals("..")) {
        throw new RefusedFeedException(AafRule.ARCHIVE_TRAVERSAL);
      }
    }
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String shorten(String path) {
    return path.length() <= PATH_CHARS ? path : path.substring(path.length() - PATH_CHARS);
  }
}
