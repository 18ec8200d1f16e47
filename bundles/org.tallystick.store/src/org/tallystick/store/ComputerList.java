package org.tallystick.store;

import java.util.List;
import java.util.Locale;
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
     * @param tagKey       key of a tag that people put on it
     */
    public record Filter(String text, String cardText, Integer architecture, String siteKey, String domainKey,
            int state, String tagKey) {
    }

    /** How many computers there are of one site, domain, state and architecture. */
    public record Group(String siteKey, String domainKey, int state, int architecture, int count) {
    }

    private static final String GROUPS = "SELECT site_key, domain_key, state, architecture, COUNT(*)"
            + " FROM COMPUTER --DERBY-PROPERTIES index=COMPUTER_GROUP\n"
            + " GROUP BY site_key, domain_key, state, architecture";
    private static final String FROM_GROUP = "COMPUTER --DERBY-PROPERTIES index=COMPUTER_GROUP\n";

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
        StringBuilder text = new StringBuilder("SELECT id, ").append(sort.expression).append(" AS sorted FROM ")
                .append(sort.from).append(" WHERE state = ?");
        appendFilter(text, filter);
        if (afterValue != null) {
            appendAfter(text, sort, ascending);
        }
        String direction = ascending ? "" : " DESC";
        text.append(" ORDER BY ");
        if (sort != Sort.ID) {
            text.append("sorted").append(direction).append(", ");
        }
        text.append("id").append(direction).append(" FETCH FIRST ? ROWS ONLY");
        Sql sql = tx.sql(text.toString());
        bindFilter(sql, filter);
        if (afterValue != null) {
            bindAfter(sql, sort, afterValue, afterId);
        }
        // Only numbers are sorted and paged, as a rule from an index alone; the wide rows are fetched one by one.
        for (int id : sql.set(limit).ints()) {
            ComputerRow row = Computers.get(tx, id).orElse(null);
            if (row != null && !visitor.test(row)) {
                return;
            }
        }
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
        StringBuilder text = new StringBuilder("SELECT COUNT(*) FROM ")
                .append(filter.text() == null ? FROM_GROUP : "COMPUTER")
                .append(" WHERE state = ?");
        appendFilter(text, filter);
        Sql sql = tx.sql(text.toString());
        bindFilter(sql, filter);
        return (int) sql.oneLong();
    }

    /** All computers by site, domain, state and architecture, read from an index alone. */
    public static List<Group> groups(Tx tx) {
        return tx.sql(GROUPS).list(row -> new Group(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4),
                row.getInt(5)));
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
        if (filter.tagKey() != null) {
            text.append(" AND id IN (SELECT t.computer FROM TAG t WHERE t.tag_key = ?)");
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
        if (filter.tagKey() != null) {
            sql.set(filter.tagKey());
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
