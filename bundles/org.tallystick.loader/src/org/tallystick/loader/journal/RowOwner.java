package org.tallystick.loader.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.tallystick.store.JournaledTable;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/**
 * Speaks for the rows of a layer above the loader when the journal shows them or puts them back. Without the owner of a
 * row nothing of an entry is put back, since only the owner knows what must not go back and what must not be touched.
 */
public interface RowOwner {

    /** The tables that it speaks for. */
    Set<JournaledTable> tables();

    /** Columns that may be higher, or later, than an entry left them without anybody having changed the row. */
    Set<String> counters();

    /** What people call a row, such as {@code package S010000E}; null for the name of its table and its key. */
    String subject(RowName row, Map<String, Object> columns);

    /** The columns of a row as people know them, bytes turned into texts. */
    Map<String, Object> shown(RowName row, Map<String, Object> columns);

    /**
     * What a row becomes when an entry is taken back: the image before it, but for what never goes back.
     *
     * @param before image before the entry; null where the entry added the row
     * @param now    image of the present; null where there is no row
     * @param at     now, in milliseconds since 1970
     */
    byte[] restored(RowName row, byte[] before, byte[] now, long at);

    /**
     * Looks at the rows that were put back, inside the transaction, and takes away what came with them and points to
     * nothing now.
     *
     * @throws org.tallystick.store.StoreException with the problem {@code REFUSED} where that must not be; its sentence
     *                                             says why
     */
    void settle(Tx tx, Collection<RowName> rows);
}
