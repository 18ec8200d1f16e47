package org.tallystick.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Pages of computers for lists: keyset paging, filter and sort in the database, statements made of fixed pieces only. */
public final class ComputerList {

    /** What a list can be sorted by. */
    public enum Sort {
        /** Number. */
        ID("id", "COMPUTER", false),
        /** Name key. */
        NAME("name_key", "COMPUTER --DERBY-PROPERTIES index=COMPUTER_NAME\n", true),
        /** SMSID key. */
        SMSID("smsid_key", "COMPUTER --DERBY-PROPERTIES index=COMPUTER_SMSID\n", true),
        /** Card key. */
        CARD("card_key", "COMPUTER --DERBY-PROPERTIES index=COMPUTER_CARD\n", true),
        /** Newest scan. */
        SCAN("COALESCE(scan, -1)", "COMPUTER", false),
        /** Last load. */
        LOADED("loaded", "COMPUTER", false);

        private final String expression;
        private final String from;
        private final boolean text;

        Sort(String expression, String from, boolean text) {
            this.expression = expression;
            this.from = from;
            this.text = text;
        }
    }

    /**
     * Which computers. Null means any.
     *
     * @param text         upper-case text that name, SMSID or card key must contain
     * @param cardText     the same in the form of card keys
     * @param architecture number of the architecture
     * @param siteKey      canonical site code
     * @param domainKey    canonical domain
     * @param state        {@link ComputerRow#CURRENT} or {@link ComputerRow#QUARANTINED}
     */
    public record Filter(String text, String cardText, Integer architecture, String siteKey, String domainKey,
            int state) {
    }

    /** A group of current computers with one value and how many there are. */
    public record Count(String name, int count) {
    }

    private static final String BY_ARCHITECTURE = "SELECT a.name, COUNT(*) FROM COMPUTER c, ARCHITECTURE a"
            + " WHERE c.state = 0 AND a.id = c.architecture GROUP BY a.name";
    private static final String BY_SITE = "SELECT site_key, COUNT(*) FROM COMPUTER WHERE state = 0 GROUP BY site_key";
    private static final String BY_DOMAIN = "SELECT domain_key, COUNT(*) FROM COMPUTER WHERE state = 0"
            + " GROUP BY domain_key";

    private ComputerList() {
    }

    /**
     * Visits computers after a place until the visitor has enough.
     *
     * @param afterValue sort value of the row before, null to begin
     * @param afterId    its number
     */
    public static void visit(Tx tx, Filter filter, Sort sort, boolean ascending, String afterValue, long afterId,
            int limit, Predicate<ComputerRow> visitor) {
        StringBuilder text = new StringBuilder("SELECT ").append(Computers.COLUMNS).append(" FROM ")
                .append(sort.from).append(" WHERE state = ?");
        appendFilter(text, filter);
        if (afterValue != null) {
            appendAfter(text, sort, ascending);
        }
        String direction = ascending ? "" : " DESC";
        text.append(" ORDER BY ");
        if (sort != Sort.ID) {
            text.append(sort.expression).append(direction).append(", ");
        }
        text.append("id").append(direction).append(" FETCH FIRST ? ROWS ONLY");
        Sql sql = tx.sql(text.toString());
        bindFilter(sql, filter);
        if (afterValue != null) {
            bindAfter(sql, sort, afterValue, afterId);
        }
        sql.set(limit).each(row -> visitor.test(Computers.map(row)));
    }

    /** The value of a row by which it is sorted, as {@link #visit} takes it back. */
    public static String sortValue(ComputerRow row, Sort sort) {
        return switch (sort) {
            case ID -> Integer.toString(row.id());
            case NAME -> row.nameKey();
            case SMSID -> row.smsidKey();
            case CARD -> row.cardKey();
            case SCAN -> Long.toString(row.scan() == null ? -1 : row.scan());
            case LOADED -> Long.toString(row.loaded());
        };
    }

    /** Counts what a filter finds. */
    public static int count(Tx tx, Filter filter) {
        StringBuilder text = new StringBuilder("SELECT COUNT(*) FROM COMPUTER WHERE state = ?");
        appendFilter(text, filter);
        Sql sql = tx.sql(text.toString());
        bindFilter(sql, filter);
        return (int) sql.oneLong();
    }

    /** Current computers by name of architecture. */
    public static List<Count> byArchitecture(Tx tx) {
        return counts(tx, BY_ARCHITECTURE);
    }

    /** Current computers by canonical site code. */
    public static List<Count> bySite(Tx tx) {
        return counts(tx, BY_SITE);
    }

    /** Current computers by canonical domain. */
    public static List<Count> byDomain(Tx tx) {
        return counts(tx, BY_DOMAIN);
    }

    private static List<Count> counts(Tx tx, String sql) {
        Map<String, Integer> sorted = new TreeMap<>();
        tx.sql(sql).each(row -> {
            sorted.put(row.getString(1), row.getInt(2));
            return true;
        });
        List<Count> counts = new ArrayList<>(sorted.size());
        sorted.forEach((name, count) -> counts.add(new Count(name, count)));
        return counts;
    }

    private static void appendFilter(StringBuilder text, Filter filter) {
        if (filter.text() != null) {
            text.append(
                    " AND (name_key LIKE ? ESCAPE '!' OR smsid_key LIKE ? ESCAPE '!' OR card_key LIKE ? ESCAPE '!')");
        }
        if (filter.architecture() != null) {
            text.append(" AND architecture = ?");
        }
        if (filter.siteKey() != null) {
            text.append(" AND site_key = ?");
        }
        if (filter.domainKey() != null) {
            text.append(" AND domain_key = ?");
        }
    }

    private static void bindFilter(Sql sql, Filter filter) {
        sql.set(filter.state());
        if (filter.text() != null) {
            String pattern = pattern(filter.text());
            sql.set(pattern).set(pattern).set(pattern(filter.cardText() == null ? filter.text() : filter.cardText()));
        }
        if (filter.architecture() != null) {
            sql.set(filter.architecture().intValue());
        }
        if (filter.siteKey() != null) {
            sql.set(filter.siteKey());
        }
        if (filter.domainKey() != null) {
            sql.set(filter.domainKey());
        }
    }

    private static void appendAfter(StringBuilder text, Sort sort, boolean ascending) {
        String beyond = ascending ? " > ?" : " < ?";
        if (sort == Sort.ID) {
            text.append(" AND id").append(beyond);
        } else {
            String orEqual = ascending ? " >= ?" : " <= ?";
            text.append(" AND ").append(sort.expression).append(orEqual).append(" AND (").append(sort.expression)
                    .append(beyond).append(" OR id").append(beyond).append(')');
        }
    }

    private static void bindAfter(Sql sql, Sort sort, String value, long id) {
        if (sort == Sort.ID) {
            sql.set((int) id);
        } else if (sort.text) {
            sql.set(value).set(value).set((int) id);
        } else {
            long number = Long.parseLong(value);
            sql.set(number).set(number).set((int) id);
        }
    }

    private static String pattern(String text) {
        return '%' + text.toUpperCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
