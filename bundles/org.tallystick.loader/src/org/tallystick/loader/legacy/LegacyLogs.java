package org.tallystick.loader.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of the logs of the old utilities that lie beside an export: {@code Datdupck.log} (doubled data keys by table) and
 * {@code Smsiddup.log} (SMSIDs of several machines), Q192859.
 */
final class LegacyLogs {

    private static final int MOST_LINES = 100_000;
    private static final int LONGEST_LINE = 4000;
    private static final Pattern DOUBLED = Pattern
            .compile("(\\d{1,12})\\s+Duplicate\\s+data\\s?keys?\\s+found\\s+in\\s+Table:?\\s*(\\S{1,200})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SMSID = Pattern.compile("GUID:[0-9A-F-]{36}|[A-Z0-9]{8}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE = Pattern.compile("[A-Z0-9]{3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELDS = Pattern.compile("\\s*[,;\\t]\\s*|\\s{2,}");

    private final Map<String, Long> doubled = new LinkedHashMap<>();
    private final Map<String, Set<String>> machines = new LinkedHashMap<>();

    private LegacyLogs() {
    }

    /** Reads what of these files is a log that is known; {@code notes} gets a sentence for one that cannot be read. */
    static LegacyLogs read(List<Path> files, List<String> notes) {
        LegacyLogs logs = new LegacyLogs();
        for (Path file : files) {
            try {
                logs.read(file);
            } catch (IOException e) {
                notes.add("The log " + file.getFileName() + " cannot be read and is not compared.");
            }
        }
        return logs;
    }

    /** Tables with the number of doubled data keys that the log claims. */
    Map<String, Long> doubled() {
        return doubled;
    }

    /** SMSIDs in upper case with the names of machines that the log claims for each. */
    Map<String, Set<String>> machines() {
        return machines;
    }

    boolean isEmpty() {
        return doubled.isEmpty() && machines.isEmpty();
    }

    private void read(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), Charset.forName("windows-1252")))) {
            StringBuilder line = new StringBuilder();
            int lines = 0;
            for (int c = reader.read(); c >= 0 && lines < MOST_LINES; c = reader.read()) {
                if (c == '\n' || c == '\r') {
                    line(line.toString());
                    line.setLength(0);
                    lines++;
                } else if (line.length() < LONGEST_LINE && c != 0) { // 16 bit text loses its zeros
                    line.append((char) c);
                }
            }
            line(line.toString());
        }
    }

    private void line(String text) {
        Matcher matcher = DOUBLED.matcher(text);
        if (matcher.find()) {
            doubled.put(matcher.group(2), Long.valueOf(matcher.group(1)));
            return;
        }
        List<String> fields = new ArrayList<>(List.of(FIELDS.split(text.strip())));
        if (fields.size() < 4) {
            fields = List.of(text.strip().split("\\s+"));
        }
        fields = fields.stream().map(field -> field.replace("\"", "")).toList();
        boolean dated = fields.size() >= 5 && fields.get(4).chars().anyMatch(Character::isDigit);
        if (dated && SMSID.matcher(fields.get(0)).matches() && SITE.matcher(fields.get(1)).matches()) {
            machines.computeIfAbsent(fields.get(0).toUpperCase(Locale.ROOT), id -> new LinkedHashSet<>())
                    .add(fields.get(2));
        }
    }
}
