package org.tallystick.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.load.EventCode;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.FileReason;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.model.LoadTotals;
import org.tallystick.model.Site;

/** What the loader found in the demo, counted while it loads: a screenful instead of a line per file. */
public final class DemoText implements LoadListener {

    private final Map<EventCode, Integer> events = new EnumMap<>(EventCode.class);
    private final Map<FileReason, Integer> reasons = new EnumMap<>(FileReason.class);
    private final Map<DuplicateKind, Integer> duplicates = new EnumMap<>(DuplicateKind.class);

    @Override
    public void fileDone(FileOutcome outcome) {
        outcome.events().forEach(event -> events.merge(event.code(), 1, Integer::sum));
        if (outcome.reason() != null) {
            reasons.merge(outcome.reason(), 1, Integer::sum);
        }
    }

    /** Takes what the search for duplicates found. */
    public void searched(SearchResult result) {
        duplicates.putAll(result.found());
    }

    /** Prints what was found. */
    public void print(Output output, LoadSummary summary, Site site, Path folder) {
        OutcomeText.summary(output, summary);
        output.line("What the loader found:");
        events.forEach((code, count) -> output.line(String.format("  %5d  event %-4d  %s", count, code.number(),
                code.label())));
        reasons.forEach((reason, count) -> output.line(String.format("  %5d  %s: %s", count, reason.name(),
                reason.advice())));
        duplicates.forEach((kind, count) -> {
            if (count > 0) {
                output.line(String.format("  %5d  duplicates of kind %d, %s: %s", count, kind.number(),
                        kind.label().toLowerCase(Locale.ROOT), kind.explanation()));
            }
        });
        totals(output, site, folder);
    }

    /** The fields of {@code demo --json}; what was found is left out where the site was kept. */
    public void json(JsonGenerator json, LoadSummary summary, Site site, Path folder) throws IOException {
        JsonLines.text(json, "site", site.getCode());
        JsonLines.text(json, "name", site.getName());
        JsonLines.text(json, "folder", folder.toString());
        json.writeBooleanField("kept", summary == null);
        json.writeNumberField("computers", site.getComputers());
        json.writeNumberField("quarantined", site.getQuarantined());
        json.writeNumberField("openEvents", site.getOpenEvents());
        json.writeNumberField("openFiles", site.getOpenFiles());
        json.writeNumberField("openResyncs", site.getOpenResyncs());
        if (summary != null) {
            json.writeObjectFieldStart("foundEvents");
            for (Map.Entry<EventCode, Integer> entry : events.entrySet()) {
                json.writeNumberField(Integer.toString(entry.getKey().number()), entry.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("foundReasons");
            for (Map.Entry<FileReason, Integer> entry : reasons.entrySet()) {
                json.writeNumberField(entry.getKey().name(), entry.getValue());
            }
            json.writeEndObject();
            OutcomeJson.summary(json, summary);
            json.writeObjectFieldStart("foundDuplicates");
            for (Map.Entry<DuplicateKind, Integer> entry : duplicates.entrySet()) {
                json.writeNumberField(Integer.toString(entry.getKey().number()), entry.getValue());
            }
            json.writeEndObject();
        }
    }

    /** Prints how a site stands. */
    public static void totals(Output output, Site site, Path folder) {
        output.line("Site " + site.getCode() + ", " + Texts.printable(site.getName()) + ": "
                + Texts.count(site.getComputers(), "computer") + ", " + site.getQuarantined() + " taken out, "
                + Texts.count(site.getOpenEvents(), "event") + ", "
                + Texts.count(site.getOpenFiles(), "refused or held file") + ", "
                + Texts.count(site.getOpenResyncs(), "open resync request") + ".");
        LoadTotals totals = site.getTotals();
        if (totals != null) {
            output.line(Texts.count(totals.getFiles(), "file") + " so far = " + totals.getLoaded() + " loaded + "
                    + totals.getUnchanged() + " unchanged + " + totals.getHeld() + " held + " + totals.getRefused()
                    + " refused + " + totals.getStale() + " stale.");
        }
        String db = " --db '" + Texts.printable(folder.toString()) + "'";
        output.line("Look around: ./tallystick computers" + db);
        output.line("Clean up:    ./tallystick duplicates" + db);
    }
}
