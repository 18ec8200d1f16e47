package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Disks that are full or cannot be written. They are made for the test in a mount namespace of its own, so that nobody
 * else sees them and the super-user is held up by them too; skipped where the system does not allow that.
 */
class DiskTest extends SiteTest {

    private static final int FILES = 1200;

    private final StringBuilder script = new StringBuilder("set -u\n");

    @BeforeEach
    void makeDisk() throws Exception {
        Files.createDirectory(folder.resolve("disk"));
        script.append("mount -t tmpfs -o size=32m none disk || exit 9\n");
        assumeTrue(namespace("mount -t tmpfs -o size=1m none disk") == 0, "disks can be made here");
        script.append("cp -r site disk/site\n");
    }

    private int namespace(String commands) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("unshare", "-rm", "sh", "-c", commands).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("namespace.txt").toFile()).start();
        } catch (IOException e) {
            return -1;
        }
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("the commands end").isTrue();
        return process.exitValue();
    }

    /** Adds a command on the site of the disk; its end is found under the name. */
    private void command(String name, String... arguments) {
        script.append(tallystick.command(arguments).stream().map(word -> "'" + word + "'")
                .collect(Collectors.joining(" ")));
        script.append(String.format(" --db disk/site >%1$s.out 2>%1$s.err; echo $? >%1$s.code%n", name));
    }

    private Tallystick.Result result(String name) throws IOException {
        return new Tallystick.Result(Integer.parseInt(Files.readString(folder.resolve(name + ".code")).strip()),
                Files.readString(folder.resolve(name + ".out")), Files.readString(folder.resolve(name + ".err")));
    }

    private void runScript() throws Exception {
        assertThat(namespace(script.toString())).as(Files.readString(folder.resolve("namespace.txt"))).isZero();
    }

    private static void assertSentence(Tallystick.Result result, String about) {
        assertThat(result.err()).startsWith("tallystick: ").contains(about).hasLineCount(1)
                .doesNotContain("Exception", "SQL");
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void aSiteOnADiskThatCannotBeWrittenIsRefused() throws Exception {
        script.append("mount -o remount,ro disk\n");
        command("refused", "computers");
        script.append("mount -o remount,rw disk\n");
        command("again", "computers");

        runScript();

        assertSentence(result("refused"), "cannot be written to; check the rights of the folder");
        assertThat(result("refused").out()).isEmpty();
        assertThat(result("again").code()).as(result("again").err()).isZero();
    }

    @Test
    void aSiteOnAFullDiskIsRefused() throws Exception {
        script.append("head -c 100m /dev/zero >disk/filler 2>/dev/null\n");
        command("refused", "computers");
        script.append("rm disk/filler\n");
        command("again", "computers");

        runScript();

        assertSentence(result("refused"), "is full");
        assertThat(result("again").code()).as(result("again").err()).isZero();
    }

    /** What was told before the disk was full is there, and the load goes on once there is room. */
    @Test
    void aLoadThatFillsTheDiskKeepsWhatItTold() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < FILES; i++) {
            Mif mif = Mif.pc("PC" + i, String.format("Y%07d", i), String.format("%012d", i));
            for (int disk = 0; disk < 20; disk++) {
                mif.disk("D" + disk, Integer.toString(i * 1000 + disk));
            }
            mif.write(many, String.format("%05d.mif", i));
        }
        script.append("head -c 12m /dev/zero >disk/filler\n"); // a site takes 19 MB, most of it for its log
        command("full", "load", "--json", "many");
        script.append("rm disk/filler\n");
        command("verify", "verify");
        command("computers", "computers", "--json");
        command("rest", "load", "--json", "many");

        runScript();

        Tallystick.Result full = result("full");
        assertSentence(full, "full");
        List<Map<String, Object>> told = full.json();
        long loaded = told.size() - 1L;
        assertThat(told.getLast()).containsKey("summary");
        assertThat(full.summary()).containsEntry("files", loaded).containsEntry("loaded", loaded)
                .containsEntry("cancelled", true);
        assertThat(loaded).isBetween(1L, FILES - 1L);
        assertThat(result("verify").code()).as(result("verify").out()).isZero();
        assertThat((long) result("computers").lines().size()).isEqualTo(loaded);
        assertThat(result("rest").summary()).containsEntry("unchanged", loaded).containsEntry("loaded",
                FILES - loaded);
    }
}
