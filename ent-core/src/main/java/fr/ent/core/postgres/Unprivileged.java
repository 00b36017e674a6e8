package fr.ent.core.postgres;

import fr.ent.core.StartRefusedException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs commands as a user without privileges where this process is root: PostgreSQL refuses root.
 *
 * <p>As any other user commands are run as they are.
 */
final class Unprivileged {
  private static final Path USERS = Path.of("/etc/passwd");

  private final Optional<User> user;

  private record User(int uid, int gid) {}

  private Unprivileged(Optional<User> user) {
    this.user = user;
  }

  static Unprivileged choose() throws IOException {
    var root =
        Files.isReadable(USERS)
            && Files.exists(Path.of("/proc/self"))
            && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    return new Unprivileged(root ? Optional.of(someone()) : Optional.empty());
  }

  /** Put what drops privileges before a command. */
  List<String> command(List<String> words) {
    var whole = new ArrayList<String>();
    user.ifPresent(
        who -> {
          if (isInstalled("setpriv")) {
            whole.addAll(
                List.of("setpriv", "--reuid=" + who.uid, "--regid=" + who.gid, "--clear-groups"));
          } else if (isInstalled("unshare")) {
            whole.addAll(List.of("unshare", "--setuid", "" + who.uid, "--setgid", "" + who.gid));
          } else {
            throw StartRefusedException.of("root-tools");
          }
        });
    whole.addAll(words);
    return whole;
  }

  /** Give a folder to the user, and nothing that lies in it. */
  void ownOnly(Path folder) throws IOException {
    if (user.isPresent()) {
      give(folder);
    }
  }

  /** Give a folder and all in it to the user. */
  void own(Path folder) throws IOException {
    if (user.isEmpty()) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes)
              throws IOException {
            give(one);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path one, BasicFileAttributes attributes)
              throws IOException {
            give(one);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Require that the user can reach a folder. */
  void requireReach(Path folder) throws IOException {
    if (user.isEmpty()) {
      return;
    }
    for (var one = folder.toAbsolutePath(); one != null; one = one.getParent()) {
      if (!one.equals(folder) && (mode(one) & 01) == 0 && !owns(one)) {
        throw StartRefusedException.of("root-reach", one);
      }
    }
  }

  /** Tell whether the user can reach what lies in a folder. */
  boolean reachesInto(Path folder) {
    try {
      Files.createDirectories(folder);
      requireReach(folder.resolve("one"));
      return true;
    } catch (IOException | StartRefusedException outOfReach) {
      return false;
    }
  }

  private boolean owns(Path one) throws IOException {
    return Files.getAttribute(one, "unix:uid").equals(user.orElseThrow().uid);
  }

  private static int mode(Path one) throws IOException {
    return (Integer) Files.getAttribute(one, "unix:mode");
  }

  private void give(Path one) throws IOException {
    var who = user.orElseThrow();
    Files.setAttribute(one, "unix:uid", who.uid, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(one, "unix:gid", who.gid, LinkOption.NOFOLLOW_LINKS);
  }

  private static User someone() throws IOException {
    var lines = Files.readAllLines(USERS);
    return named(lines, "postgres").or(() -> named(lines, "nobody")).orElse(new User(65534, 65534));
  }

  private static Optional<User> named(List<String> lines, String name) {
    return lines.stream()
        .map(line -> line.split(":", -1))
        .filter(parts -> parts.length > 3 && parts[0].equals(name))
        .map(parts -> new User(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
        .findFirst();
  }

  private static boolean isInstalled(String program) {
    return List.of("/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/").stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
  }
}
