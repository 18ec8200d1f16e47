package org.tallystick.ui.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.query.ComputerQuery;
import org.tallystick.loader.query.DayActivity;
import org.tallystick.loader.query.FileQuery;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.query.WaitingSets;

/**
 * What the overview tells, read in one go.
 *
 * @param removals by files, that were not undone
 * @param days     the last of them is today
 * @param sets     sets that waited at the end of each of the days; -1 before the first search
 */
record Figures(int computers, int quarantined, Map<DuplicateKind, Integer> waiting, int eventsToday, int openFiles,
        int removals, List<DayActivity> days, List<Integer> sets) {

    /** Days that are shown. */
    static final int DAYS = 30;

    /**
     * Reads the figures.
     *
     * @param known days that were read before; those that are over are not counted again
     */
    static Figures read(InventorySite site, List<DayActivity> known) {
        InventoryQueries queries = site.queries();
        LocalDate today = LocalDate.now();
        List<DayActivity> days = days(queries, today, known);
        Map<DuplicateKind, Integer> waiting = new EnumMap<>(DuplicateKind.class);
        waiting.putAll(site.duplicates().waiting());
        List<WaitingSets> history = queries.waitingSets(today.minusDays(10 * DAYS));
        ComputerQuery all = ComputerQuery.ALL;
        ComputerQuery removed = new ComputerQuery(null, null, null, null, true, all.sort(), all.ascending());
        return new Figures(queries.countComputers(all), queries.countComputers(removed), waiting,
                days.get(days.size() - 1).events(), queries.countFiles(FileQuery.OPEN),
                site.journal().count(new JournalFilter(null, "removal", null, null, true)), days,
                sets(history, today, waiting.values().stream().mapToInt(Integer::intValue).sum()));
    }

    private static List<DayActivity> days(InventoryQueries queries, LocalDate today, List<DayActivity> known) {
        LocalDate first = today.minusDays(DAYS - 1L);
        List<DayActivity> days = new ArrayList<>(known.stream()
                .filter(day -> !day.day().isBefore(first) && day.day().isBefore(today)).toList());
        if (days.size() != DAYS - 1) {
            return queries.activity(first, DAYS, ZoneId.systemDefault());
        }
        days.addAll(queries.activity(today, 1, ZoneId.systemDefault()));
        return days;
    }

    /** A day without a search has what the one before had; today has what is known now. */
    static List<Integer> sets(List<WaitingSets> history, LocalDate today, int now) {
        TreeMap<LocalDate, Map<DuplicateKind, Integer>> byDay = new TreeMap<>();
        for (WaitingSets one : history) {
            byDay.computeIfAbsent(one.day(), day -> new EnumMap<>(DuplicateKind.class)).put(one.kind(), one.count());
        }
        Map<DuplicateKind, Integer> last = new EnumMap<>(DuplicateKind.class);
        byDay.headMap(today.minusDays(DAYS - 1L)).values().forEach(last::putAll);
        List<Integer> sets = new ArrayList<>();
        for (LocalDate day = today.minusDays(DAYS - 1L); day.isBefore(today); day = day.plusDays(1)) {
            last.putAll(byDay.getOrDefault(day, Map.of()));
            sets.add(last.isEmpty() ? -1 : last.values().stream().mapToInt(Integer::intValue).sum());
        }
        sets.add(byDay.isEmpty() && now == 0 ? -1 : now);
        return sets;
    }
}
