package org.tallystick.store;

import java.util.function.Function;

/** Runs pieces of work that each are done whole or not at all. */
@FunctionalInterface
public interface Units {

    /**
     * Runs one unit. When it returns, what it wrote is durable (or, in a dry run, stands until the dry run ends); when
     * it throws, nothing of it is left. A unit that lost against another transaction is run again, so it must not
     * change anything outside but by {@link Tx#onRollback}.
     */
    <T> T unit(Function<Tx, T> work);
}
