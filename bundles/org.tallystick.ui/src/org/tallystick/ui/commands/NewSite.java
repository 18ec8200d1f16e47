package org.tallystick.ui.commands;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What a new site needs, and what may be wrong with it. Plain, so that it can be tested without a dialog. */
record NewSite(String code, String name, Path folder) {

    /** Names of devices cannot be site codes (Q182420, Q279868). */
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");
    private static final int NAME_LENGTH = 40;

    /** The first thing that is wrong with the entries, as a sentence. */
    static Optional<String> problem(String code, String name, String folder) {
        if (code.isEmpty()) {
            return Optional.of(Messages.New_code_missing);
        }
        if (!code.matches("[A-Z0-9]{3}")) {
            return Optional.of(Messages.New_code_wrong);
        }
        if (DEVICES.contains(code)) {
            return Optional.of(Messages.New_code_device);
        }
        if (name.isBlank()) {
            return Optional.of(Messages.New_name_missing);
        }
        if (name.length() > NAME_LENGTH) {
            return Optional.of(Messages.New_name_long);
        }
        return folder.isBlank() ? Optional.of(Messages.New_folder_missing) : folderProblem(folder);
    }

    private static Optional<String> folderProblem(String folder) {
        try {
            Path path = Path.of(folder);
            if (!path.isAbsolute()) {
                return Optional.of(Messages.New_folder_relative);
            }
            if (Files.isRegularFile(path)) {
                return Optional.of(Messages.New_folder_is_file);
            }
            if (Files.isDirectory(path)) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                    return entries.iterator().hasNext() ? Optional.of(Messages.New_folder_full) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of(Messages.New_folder_wrong);
        } catch (IOException e) {
            return Optional.of(Messages.New_folder_closed);
        }
    }
}
