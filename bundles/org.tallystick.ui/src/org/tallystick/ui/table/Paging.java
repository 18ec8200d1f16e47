package org.tallystick.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.query.Page;
import org.tallystick.ui.preferences.Settings;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.Texts;

/**
 * Fills a table with the pages of a long list as the eye goes down, up to a window of {@value #WINDOW} rows. When data
 * changed it reads again as much as was on screen. UI thread only; questions are asked in jobs.
 */
public final class Paging<T> {

    /** More rows than these are counted but not listed: nobody reads so far, and GTK slows down. */
    public static final int WINDOW = 10_000;

    private final RecordTable<T> table;
    private final Reader reader;
    private final Consumer<Listing<T>> shown;
    private Query<T> query;
    private Listing<T> listing = new Listing<>(List.of(), null, 0);
    private int wanted;
    private boolean reading;

    /** A long list that can be asked for in pages. Called on the thread of a job. */
    public interface Query<T> {

        /** One page. */
        Page<T> page(Page.Cursor after, int limit);

        /** How many rows there are in all. */
        int count();

        /** The rows of the window that pass a test, as one page: for what the database cannot filter. */
        default Query<T> filtered(Predicate<T> test) {
            Query<T> all = this;
            return new Query<>() {
                private int found;

                @Override
                public Page<T> page(Page.Cursor after, int limit) {
                    List<T> rows = new ArrayList<>();
                    Page.Cursor cursor = null;
                    int seen = 0;
                    do {
                        Page<T> page = all.page(cursor, 1000);
                        seen += page.rows().size();
                        page.rows().stream().filter(test).forEach(rows::add);
                        cursor = page.next();
                    } while (cursor != null && seen < WINDOW);
                    found = rows.size();
                    return new Page<>(rows, null);
                }

                @Override
                public int count() {
                    return found;
                }
            };
        }
    }

    /**
     * What was read so far.
     *
     * @param next  where it goes on, null at the end of the list or of the window
     * @param total how many rows there are in all
     */
    public record Listing<T>(List<T> rows, Page.Cursor next, int total) {

        private int size() {
            return Math.min(WINDOW, Math.max(total, rows.size()));
        }

        /** "10,000 of 1,204,331", or just the number. */
        public String counted() {
            return total > WINDOW ? NLS.bind(Messages.Paging_window, Texts.number(WINDOW), Texts.number(total))
                    : Texts.number(total);
        }
    }

    /** Fills this table; {@code shown} hears of every change of it. */
    public Paging(RecordTable<T> table, Reader reader, Consumer<Listing<T>> shown) {
        this.table = table;
        this.reader = reader;
        this.shown = shown;
    }

    /** Shows another list from its top. */
    public void show(Query<T> other) {
        wanted = 0;
        listing = new Listing<>(List.of(), null, listing.total());
        refresh(other);
    }

    /** Reads again as much as is on screen. */
    public void refresh(Query<T> same) {
        query = same;
        read(null, List.of(), Math.max(wanted + 1, listing.rows().size()), -1);
    }

    /** Forgets everything. */
    public void clear() {
        reader.stop();
        reading = false;
        wanted = 0;
        listing = new Listing<>(List.of(), null, 0);
        table.setRows(List.of());
    }

    private void more(int index) {
        wanted = Math.max(wanted, index);
        if (!reading && listing.next() != null) {
            read(listing.next(), listing.rows(), wanted + 1, listing.total());
        }
    }

    private void read(Page.Cursor from, List<T> before, int need, int knownTotal) {
        reading = true;
        int page = Settings.pageSize();
        Query<T> asked = query;
        reader.read(cancelled -> load(asked, from, before, need, page, knownTotal, cancelled),
                read -> show(read, from == null));
    }

    private static <T> Listing<T> load(Query<T> query, Page.Cursor from, List<T> before, int need, int page,
            int knownTotal, BooleanSupplier cancelled) {
        List<T> rows = new ArrayList<>(before);
        Page.Cursor cursor = from;
        do {
            Page<T> next = query.page(cursor, Math.min(page, WINDOW - rows.size()));
            rows.addAll(next.rows());
            cursor = next.next();
        } while (cursor != null && rows.size() < Math.min(need, WINDOW) && !cancelled.getAsBoolean());
        int total = knownTotal >= 0 ? knownTotal : cursor == null ? rows.size() : query.count();
        return new Listing<>(rows, rows.size() >= WINDOW ? null : cursor, total);
    }

    private void show(Listing<T> read, boolean anew) {
        reading = false;
        listing = read;
        if (anew) {
            table.setRows(read.rows(), read.size(), this::more);
        } else {
            table.addRows(read.rows(), read.size());
        }
        shown.accept(read);
        if (wanted >= read.rows().size()) {
            more(wanted);
        }
    }

    /** Reading failed: the next wish of the eye tries again. */
    public void failed() {
        reading = false;
    }
}
