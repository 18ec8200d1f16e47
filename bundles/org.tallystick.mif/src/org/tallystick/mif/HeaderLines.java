package org.tallystick.mif;

import java.util.ArrayList;
import java.util.List;

/** Collects the comment lines above the component that make a file an IDMIF of SMS 2.0. */
final class HeaderLines {

    /** More lines than any file has; what follows is comment. */
    private static final int MAX_KEY_ATTRIBUTES = 1_000;
    private static final int MAX_VALUE = 1_024;

    private final List<String> keyAttributes = new ArrayList<>();
    private String architecture;
    private String uniqueId;
    private String agentId;

    void clear() {
        keyAttributes.clear();
        architecture = null;
        uniqueId = null;
        agentId = null;
    }

    /** Reads the text of a comment after its slashes; anything that is no header line is ignored. */
    void read(char[] text, int from, int to) {
        int i = from;
        while (i < to && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        if (is(text, i, to, "Architecture<")) {
            architecture = first(architecture, bracket(text, i + 12, to));
        } else if (is(text, i, to, "UniqueID<")) {
            uniqueId = first(uniqueId, bracket(text, i + 8, to));
        } else if (is(text, i, to, "AgentID<")) {
            agentId = first(agentId, bracket(text, i + 7, to));
        } else if (is(text, i, to, "KeyAttribute<")) {
            readKeys(text, i + 12, to);
        }
    }

    MifHeader toHeader() {
        if (architecture == null && uniqueId == null && agentId == null && keyAttributes.isEmpty()) {
            return MifHeader.NONE;
        }
        return new MifHeader(architecture, uniqueId, agentId, keyAttributes);
    }

    private void readKeys(char[] text, int from, int to) {
        int i = from;
        String key = bracket(text, i, to);
        while (key != null && keyAttributes.size() < MAX_KEY_ATTRIBUTES) {
            keyAttributes.add(key);
            i += key.length() + 2;
            key = bracket(text, i, to);
        }
    }

    private static String first(String earlier, String later) {
        return earlier != null ? earlier : later;
    }

    private static boolean is(char[] text, int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text[from + i]) != Character.toLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text in the angle brackets that open at an index, or null. */
    private static String bracket(char[] text, int from, int to) {
        if (from >= to || text[from] != '<') {
            return null;
        }
        int limit = Math.min(to, from + MAX_VALUE);
        for (int i = from + 1; i < limit; i++) {
            if (text[i] == '>') {
                return new String(text, from + 1, i - from - 1);
            }
        }
        return null;
    }
}
