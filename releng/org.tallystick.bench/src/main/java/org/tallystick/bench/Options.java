package org.tallystick.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a run is asked for.
 *
 * @param shapes   names of shapes
 * @param sizes    computers in the database
 * @param folder   where databases and files are made, and deleted again
 * @param markdown file for the table, or null
 * @param effort   how long the run may take
 */
public record Options(List<String> shapes, List<Integer> sizes, Path folder, Path markdown, Effort effort) {

    /** How long a run may take. */
    public enum Effort {
        /** About two minutes. */
        QUICK,
        /** What the sizes ask for. */
        NORMAL,
        /** At most 40 minutes and 15 GB. */
        FULL
    }

    private static final String USAGE = """
            Options:
              --quick            2,000 computers, about two minutes
              --full             every size, at most 40 minutes and 15 GB
              --shape NAME       pc or software; both unless told
              --sizes N,N,...    computers in the database
              --dir FOLDER       for databases and files (default: a folder for temporary files)
              --markdown FILE    write the table there too""";

    /**
     * Reads the arguments; null when only the usage was asked for.
     *
     * @param ordinarySizes the sizes where none are told
     */
    public static Options parse(String[] arguments, String ordinarySizes) {
        List<String> shapes = List.of("pc", "software");
        String sizes = null;
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "tallystick-bench");
        Path markdown = null;
        Effort effort = Effort.NORMAL;
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.remove(0);
            switch (option) {
                case "--quick" -> effort = Effort.QUICK;
                case "--full" -> effort = Effort.FULL;
                case "--shape" -> shapes = List.of(value(option, rest));
                case "--sizes" -> sizes = value(option, rest);
                case "--dir" -> folder = Path.of(value(option, rest));
                case "--markdown" -> markdown = Path.of(value(option, rest));
                case "--help" -> {
                    System.out.println(USAGE);
                    return null;
                }
                default -> throw new IllegalArgumentException("unknown option " + option + "\n" + USAGE);
            }
        }
        if (sizes == null) {
            sizes = effort == Effort.QUICK ? "2000" : ordinarySizes;
        }
        return new Options(shapes, Stream.of(sizes.split(",")).map(Integer::valueOf).toList(), folder, markdown,
                effort);
    }

    /** The options that decide what is measured, as they would be typed; for reports. */
    public String typed(String command) {
        StringBuilder text = new StringBuilder("releng/bench ").append(command);
        if (effort != Effort.NORMAL) {
            text.append(" --").append(effort.name().toLowerCase(Locale.ROOT));
        }
        if (shapes.size() == 1) {
            text.append(" --shape ").append(shapes.get(0));
        }
        return text.append(" --sizes ").append(String.join(",", sizes.stream().map(String::valueOf).toList()))
                .toString();
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.remove(0);
    }
}
