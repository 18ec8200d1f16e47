package org.tallystick.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** The folder of a site: where its database, log and note of the holder lie. */
record SiteFolder(Path path) {

    /** Derby would take what follows a semicolon in a path for settings. */
    SiteFolder {
        if (path.toAbsolutePath().toString().indexOf(';') >= 0) {
            throw new StoreException(StoreProblem.BAD_NAME,
                    "The folder of a site cannot have a semicolon in its path; choose another one.", null);
        }
    }

    Path database() {
        return path.resolve("database");
    }

    /** Where a new database grows until it is whole, so that a killed creation leaves no half site. */
    Path unfinished() {
        return path.resolve("database.unfinished");
    }

    Path log() {
        return path.resolve("database.log");
    }

    boolean canWriteLog() {
        try {
            FileChannel.open(log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
            return true;
        } catch (IOException e) {
            StoreErrors.LOG.debug("The log cannot be written", e);
            return false;
        }
    }

    private Path holder() {
        return path.resolve("holder");
    }

    boolean hasDatabase() {
        return Files.isRegularFile(database().resolve("service.properties"));
    }

    /** Makes the folder for a new site, or says why it cannot be one. */
    void prepareNew() {
        if (hasDatabase()) {
            throw new StoreException(StoreProblem.EXISTS,
                    "There is a site in " + path + " already; open it, or choose another folder.", null);
        }
        try {
            Files.createDirectories(path);
            Migrations.deleteTree(unfinished());
            try (Stream<Path> entries = Files.list(path)) {
                if (entries
                        .anyMatch(entry -> !entry.equals(log()) && !entry.getFileName().toString().startsWith("."))) {
                    throw new StoreException(StoreProblem.EXISTS,
                            "The folder " + path + " is not empty; choose a new one for the site.", null);
                }
            }
        } catch (IOException e) {
            throw new StoreException(StoreProblem.NO_ACCESS,
                    "The folder " + path + " cannot be written to; check its rights, or choose another one.", e);
        }
    }

    void writeHolder(String program) {
        try {
            Files.writeString(holder(), program + " (process " + ProcessHandle.current().pid() + ", since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ")", StandardCharsets.UTF_8);
        } catch (IOException e) {
            StoreErrors.LOG.warn("The note of who has the site open could not be written", e);
        }
    }

    void deleteHolder() {
        try {
            Files.deleteIfExists(holder());
        } catch (IOException e) {
            StoreErrors.LOG.debug("The note of who has the site open could not be deleted", e);
        }
    }

    /** Who says to have the site open; a general phrase where nobody says so. */
    String holderName() {
        try {
            String text = Files.readString(holder(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? "another program" : text.substring(0, Math.min(text.length(), 200));
        } catch (IOException e) {
            return "another program";
        }
    }
}
