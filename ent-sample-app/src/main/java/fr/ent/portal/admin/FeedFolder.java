package fr.ent.portal.admin;

import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import fr.ent.portal.web.Upload;
import fr.ent.portal.words.Dictionary;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where feeds wait to be read (fr: dossier de dépôt): one configured folder, whose entries are
 * offered by name. A name that was sent is compared with them and never made into a path.
 */
@Shared
public class FeedFolder {
  private static final List<String> ENDINGS = List.of(".zip", ".tgz", ".tar.gz");
  private final Path folder;

  @Inject
  public FeedFolder(Settings settings) {
    this.folder =
        Path.of(
            settings.text("ent.portal.feeds-folder", settings.text("ent.data", "data") + "/feeds"));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw StartRefusedException.in(Dictionary.class, "feeds-folder", folder).because(e);
    }
  }

  /** List what may be read, by name. */
  public List<String> names() {
    try (var entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isDirectory(entry) || isArchive(entry.getFileName().toString()))
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Find an entry by its name. */
  public Optional<Path> find(String name) {
    return names().stream().filter(name::equals).findFirst().map(folder::resolve);
  }

  /** Keep an archive that was sent, or nothing if it is none. */
  public Optional<Path> keep(Upload upload) {
    return ENDINGS.stream()
        .filter(upload::endsWith)
        .findFirst()
        .map(
            ending -> {
              var file = folder.resolve("depot-" + UUID.randomUUID() + ending);
              upload.copyTo(file);
              return file;
            });
  }

  private static boolean isArchive(String name) {
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
