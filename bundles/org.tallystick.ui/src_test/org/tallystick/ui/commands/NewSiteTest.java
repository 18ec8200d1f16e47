package org.tallystick.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewSiteTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({ "S01, Main site", "ABC, x", "001, y" })
    void goodEntriesHaveNoProblem(String code, String name) {
        assertThat(NewSite.problem(code, name, folder.resolve("new").toString())).isEmpty();
        assertThat(NewSite.problem(code, name, folder.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "'', x, code", "S1, x, three characters", "S-1, x, three characters", "CON, x, device",
            "S01, '', name", "S01, 12345678901234567890123456789012345678901, 40 characters" })
    void wrongCodeOrNameIsToldInASentence(String code, String name, String word) {
        assertThat(NewSite.problem(code, name, folder.toString())).get().asString().contains(word).endsWith(".");
    }

    @Test
    void folderMustBeEmptyOrNew() throws IOException {
        Path file = Files.createFile(folder.resolve("something"));

        assertThat(NewSite.problem("S01", "x", folder.toString())).contains(Messages.New_folder_full);
        assertThat(NewSite.problem("S01", "x", file.toString())).contains(Messages.New_folder_is_file);
        assertThat(NewSite.problem("S01", "x", "relative")).contains(Messages.New_folder_relative);
        assertThat(NewSite.problem("S01", "x", " ")).contains(Messages.New_folder_missing);
    }
}
