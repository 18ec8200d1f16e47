package org.tallystick.loader.load;

import org.tallystick.store.Tx;

/**
 * What a load follows besides the files.
 *
 * @param siteCode     the site that owns what it loads (domain decision D19)
 * @param removalLimit computers that files may remove within an hour, 0 for no limit (D7)
 * @param beforeUpdate hears of each computer before a file changes it
 */
public record LoadSettings(String siteCode, int removalLimit, BeforeUpdate beforeUpdate) {

    /** Hears of a computer that is there and that a file is about to change. */
    @FunctionalInterface
    public interface BeforeUpdate {
        /** About to change it, in this transaction. */
        void accept(Tx tx, int computer);
    }

    /** Settings of a load that nobody listens to so closely. */
    public LoadSettings(String siteCode, int removalLimit) {
        this(siteCode, removalLimit, (tx, computer) -> {
        });
    }

    LoadSettings with(BeforeUpdate listener) {
        return new LoadSettings(siteCode, removalLimit, listener);
    }

    /** Limit of a new site. */
    public static final int DEFAULT_REMOVAL_LIMIT = 100;
}
