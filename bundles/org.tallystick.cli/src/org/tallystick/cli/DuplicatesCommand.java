package org.tallystick.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.DuplicateJson;
import org.tallystick.cli.output.DuplicateText;
import org.tallystick.cli.output.SearchTally;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Searches for duplicates and lists the sets. */
@Command(name = "duplicates", description = { "Search for duplicates and list the sets that are kept.",
        "" }, footer = { "",
                "1 one identity on several records, 2 clones under one SMSID, 3 one computer under several",
                "SMSIDs, 4 probably the same, 5 doubled rows in inventory groups.", "",
                "A search changes no computer. What is to be done with a set is planned, looked at, applied, and",
                "can be undone: see the commands below, journal, and undo." })
final class DuplicatesCommand implements Callable<Integer> {

    /** States of sets that wait for a decision. */
    static final Set<SetState> WAITING = Set.of(SetState.OPEN, SetState.PROPOSED, SetState.REAPPEARED);

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--kind", split = ",", paramLabel = "N", description = "Only this kind, 1 to 5; may be repeated.")
    private List<DuplicateKind> kinds = List.of();
    @Option(names = "--state", split = ",", paramLabel = "STATE", description = {
            "Only sets that are open, proposed, decided or reappeared; may be repeated.",
            "Default: all but decided, which people are not asked about again." })
    private List<SetState> states = List.of();
    @Mixin
    private final ScopeOption scope = new ScopeOption("both");
    @Mixin
    private final ConfidenceOption confidence = new ConfidenceOption();
    @Option(names = "--computer", paramLabel = "ID", description = "Only sets with this computer.")
    private Integer computer;
    @Option(names = "--no-search", description = "List what the last search found, without searching.")
    private boolean noSearch;
    @Option(names = "--limit", paramLabel = "N", description = "List at most so many sets.")
    private Integer limit;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    DuplicatesCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (limit != null && limit < 1) {
            throw new ParameterException(spec.commandLine(), "The limit is 1 or more.");
        }
        SetFilter filter = new SetFilter(Set.copyOf(kinds), states.isEmpty() ? WAITING : Set.copyOf(states),
                scope.scope(spec), null,
                confidence.least(spec), computer);
        if (noSearch) {
            return session.withSite(spec, site -> list(site, filter, null));
        }
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> search(site, filter, interruption));
        }
    }

    private int search(InventorySite site, SetFilter filter, Interruption interruption) {
        SearchResult result;
        try (SearchProgress progress = new SearchProgress(session)) {
            result = site.duplicates().search(filter.kinds(), progress, interruption);
        }
        list(site, filter, result);
        return result.cancelled() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private int list(InventorySite site, SetFilter filter, SearchResult result) {
        Duplicates duplicates = site.duplicates();
        if (result == null) {
            NeverSearched.tell(session, duplicates, filter.kinds());
        }
        SearchTally tally = SearchTally.of(duplicates, filter, wanted(filter), result);
        List<DuplicateSet> sets = duplicates.sets(filter, limit == null ? Integer.MAX_VALUE : limit);
        if (json) {
            sets.forEach(set -> session.json().line(line -> DuplicateJson.set(line, set)));
            session.json().line(line -> DuplicateJson.summary(line, tally));
        } else {
            DuplicateText.list(session.out(), sets);
            DuplicateText.summary(session.out(), tally, sets.size());
        }
        return ExitCode.DONE;
    }

    private static Set<DuplicateKind> wanted(SetFilter filter) {
        return filter.kinds().isEmpty() ? EnumSet.allOf(DuplicateKind.class) : EnumSet.copyOf(filter.kinds());
    }
}
