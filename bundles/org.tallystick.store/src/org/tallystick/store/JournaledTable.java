package org.tallystick.store;

import java.util.List;

/** Tables whose rows the journal keeps images of, with the columns that name a row. */
public enum JournaledTable {
    /** Records of computers. */
    COMPUTER(Numbers.Kind.COMPUTER),
    /** Their groups. */
    CONTENT("computer"),
    /** Earlier groups. */
    HISTORY("computer", "file"),
    /** Further look-up keys. */
    KEY_VALUE("attribute", "value_key", "computer"),
    /** Earlier identities. */
    IDENTITY_CHANGE("computer", "file"),
    /** Records of files. */
    INVENTORY_FILE(Numbers.Kind.FILE),
    /** Events. */
    EVENT(Numbers.Kind.EVENT),
    /** Requests for full inventories. */
    RESYNC(Numbers.Kind.RESYNC),
    /** Bytes of refused and held files. */
    WAITING_FILE("file"),
    /** Rows known by their content. */
    INSTANCE(Numbers.Kind.INSTANCE),
    /** Notes. */
    NOTE(Numbers.Kind.NOTE),
    /** Tags. */
    TAG("computer", "tag_key"),
    /** Members of collections and machine groups. */
    MEMBERSHIP("computer", "object_id"),
    /** Sets of duplicates. */
    DUPLICATE_SET("id"),
    /** Their records. */
    DUPLICATE_MEMBER("set_id", "computer"),
    /** What people decided about pairs and identities. */
    DECISION("subject"),
    /** Changes to the list of junk identifiers. */
    JUNK_VALUE("kind", "value_key"),
    /** Settings of the site. */
    SETTING("name"),
    /** Sites of the hierarchy; the layer that knows them must agree before the journal puts one back. */
    SITE(true, "code"),
    /** Times that sites were attached; likewise. */
    ATTACHMENT(true, Numbers.Kind.ATTACHMENT),
    /** Packages, advertisements, collections and machine groups; likewise. */
    DISTRIBUTION_OBJECT(true, "guid");

    private final List<String> keys;
    private final Numbers.Kind numbers;
    private final boolean owned;

    JournaledTable(String... keys) {
        this(false, keys);
    }

    JournaledTable(boolean owned, String... keys) {
        this.keys = List.of(keys);
        this.numbers = null;
        this.owned = owned;
    }

    JournaledTable(Numbers.Kind numbers) {
        this(false, numbers);
    }

    JournaledTable(boolean owned, Numbers.Kind numbers) {
        this.keys = List.of("id");
        this.numbers = numbers;
        this.owned = owned;
    }

    /** Whether rows have rules that a layer above the loader knows, so that they are not put back without it. */
    public boolean isOwned() {
        return owned;
    }

    /** Who numbers the rows; null where they have another key. */
    Numbers.Kind numbers() {
        return numbers;
    }

    /** The columns of the primary key, in order. */
    public List<String> keys() {
        return keys;
    }
}
