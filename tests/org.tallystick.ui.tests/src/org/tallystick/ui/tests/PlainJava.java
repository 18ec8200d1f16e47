package org.tallystick.ui.tests;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Small programs in a process of their own, with the engine and its database on a plain class path. */
record PlainJava(Path folder) {

    /** Starts a program from its source. */
    Process run(String name, String program, String argument) throws IOException {
        Path source = Files.writeString(folder.resolve(name), program);
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                classPath(), source.toString(), argument).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Runs statements on the database of a closed site, and waits until they are done. */
    void change(Path site, String... statements) throws IOException, InterruptedException {
        StringBuilder program = new StringBuilder("""
                import org.apache.derby.jdbc.EmbeddedDataSource;

                class Change {
                    public static void main(String[] args) throws Exception {
                        var source = new EmbeddedDataSource();
                        source.setDatabaseName(args[0]);
                        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
                """);
        for (String statement : statements) {
            program.append("            statement.executeUpdate(\"").append(statement).append("\");\n");
        }
        program.append("""
                        }
                        System.out.println("done");
                    }
                }
                """);
        Process process = run("Change.java", program.toString(), database(site).toString());
        if (!"done".equals(process.inputReader().readLine())) {
            throw new AssertionError(String.join("; ", statements));
        }
        process.waitFor();
    }

    /** The folder of the database of a site. */
    static Path database(Path site) throws IOException {
        try (var found = Files.walk(site)) {
            return found.filter(file -> file.endsWith("service.properties")).findFirst().orElseThrow().getParent();
        }
    }

    private String classPath() throws IOException {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("org.tallystick.loader", "org.tallystick.store", "org.tallystick.mif",
                "org.tallystick.model", "org.eclipse.emf.common", "org.eclipse.emf.ecore", "slf4j.api")) {
            parts.add(FileLocator.getBundleFileLocation(Platform.getBundle(name)).orElseThrow().getPath());
        }
        Bundle derby = Platform.getBundle("org.tallystick.derby");
        for (String jar : List.of("derby.jar", "derbyshared.jar", "derbytools.jar")) {
            try (InputStream in = derby.getEntry("lib/" + jar).openStream()) {
                Path copy = folder.resolve(jar);
                if (!Files.exists(copy)) {
                    Files.copy(in, copy);
                }
                parts.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, parts);
    }
}
