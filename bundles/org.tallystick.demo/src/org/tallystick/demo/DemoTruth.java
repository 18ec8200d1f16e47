package org.tallystick.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is true of a demo, by which a loader can be judged.
 *
 * @param seed      the seed it was made from
 * @param computers real computers that reported in the first week
 * @param files     every file, in the order of arrival
 */
public record DemoTruth(long seed, int computers, List<DemoFile> files) {

    /** Copies the list. */
    public DemoTruth {
        files = List.copyOf(files);
    }

    /** How many files tell of each situation. */
    public Map<DemoSituation, Integer> situations() {
        Map<DemoSituation, Integer> counts = new EnumMap<>(DemoSituation.class);
        files.forEach(file -> counts.merge(file.situation(), 1, Integer::sum));
        return counts;
    }

    /** How many files must end in each result: loaded, unchanged, held, refused, stale. */
    public Map<String, Integer> results() {
        return count(file -> file.expected().result());
    }

    /** How many files must end with each reason code. */
    public Map<String, Integer> reasons() {
        return count(file -> file.expected().reason());
    }

    /** How many loaded files must take each branch of Q138021. */
    public Map<String, Integer> branches() {
        return count(file -> file.expected().result().equals("loaded") ? file.expected().branch() : null);
    }

    /** How many events of each code must be raised. */
    public Map<Integer, Integer> events() {
        Map<Integer, Integer> counts = new TreeMap<>();
        files.forEach(file -> file.expected().events().forEach(code -> counts.merge(code, 1, Integer::sum)));
        return counts;
    }

    /** Computers and other objects that must be current at the end: entered, less those taken out. */
    public int current() {
        return files.stream().mapToInt(file -> file.expected().entered() - file.expected().removed()).sum();
    }

    private Map<String, Integer> count(Function<DemoFile, String> part) {
        Map<String, Integer> counts = new TreeMap<>();
        for (DemoFile file : files) {
            String value = part.apply(file);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts;
    }
}
