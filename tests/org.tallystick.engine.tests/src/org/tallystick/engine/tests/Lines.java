package org.tallystick.engine.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts a line of {@code load --json} into a few words that a table of expectations can hold: result or outcome, branch,
 * computer, what was removed, the resync and the events. Computers are named by the file that made them.
 */
final class Lines {

    private final List<Map<String, Object>> lines;
    private final List<String> names = new ArrayList<>();
    private final List<Long> computers = new ArrayList<>();

    /** The lines of one load; {@code labels} name the computers that the files make, in order. */
    Lines(Tallystick.Result result, List<String> labels) {
        lines = result.json();
        for (int i = 0; i < labels.size(); i++) {
            Object computer = lines.get(i).get("computer");
            if (computer != null && !computers.contains(computer)) {
                computers.add((Long) computer);
                names.add(labels.get(i));
            }
        }
    }

    String words(int index) {
        Map<String, Object> line = lines.get(index);
        StringBuilder words = new StringBuilder(String.valueOf(line.get("branch")));
        words.append(' ').append("loaded".equals(line.get("result")) ? line.get("outcome")
                : line.get("result") + ("unchanged".equals(line.get("result")) ? "" : " " + line.get("reason")));
        if (line.get("computer") != null) {
            words.append(' ').append(name(line.get("computer")));
        }
        if (line.get("removed") instanceof List<?> removed && !removed.isEmpty()) {
            words.append(", removed ").append(String.join(" ", removed.stream().map(this::name).toList()));
        }
        if (line.get("resync") != null) {
            words.append(", resync ").append(Json.map(line.get("resync")).get("smsid"));
        }
        if (line.get("events") != null) {
            Json.objects(line.get("events")).forEach(event -> words.append("; ").append(event(event)));
        }
        return words.toString();
    }

    private String event(Map<String, Object> event) {
        List<?> agree = (List<?>) event.get("agree");
        List<?> differ = (List<?>) event.get("differ");
        return event.get("code") + (event.get("computer") == null ? "" : " " + name(event.get("computer")))
                + (agree.isEmpty() && differ.isEmpty() ? "" : " " + words(agree) + "/" + words(differ));
    }

    private static String words(List<?> list) {
        return String.join(",", list.stream().map(Object::toString).toList());
    }

    private String name(Object computer) {
        int at = computers.indexOf(computer);
        return at < 0 ? "new" : names.get(at);
    }
}
