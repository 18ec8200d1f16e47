package org.tallystick.cli.plan;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tallystick.cli.output.PlanJson;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.duplicates.CleanupAction;

import com.fasterxml.jackson.core.JsonParser;

/**
 * Reads a plan token by token and takes nothing on trust. A field that no plan has is refused and not skipped: it may be
 * {@code included} with a letter wrong.
 */
final class PlanReader {

    private static final int MOST_SETS = 200_000;

    private final PlanTokens tokens;

    PlanReader(JsonParser parser) {
        this.tokens = new PlanTokens(parser);
    }

    CleanupPlan plan() throws IOException {
        tokens.begin();
        PlanFields fields = new PlanFields("plan", "version", "site", "guid", "made", "by", "reason", "sets");
        String first = tokens.nextField();
        if (!"version".equals(first)) {
            throw new BadPlanException("it does not begin with the version of a plan.");
        }
        fields.seen(first);
        int version = tokens.number(1);
        if (version != PlanJson.VERSION) {
            throw new BadPlanException("it has version " + version + ", and this program reads version "
                    + PlanJson.VERSION + ".");
        }
        Map<String, String> texts = new HashMap<>();
        List<PlannedSet> sets = new ArrayList<>();
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            fields.seen(field);
            if (field.equals("sets")) {
                tokens.array(() -> {
                    if (sets.size() == MOST_SETS) {
                        throw new BadPlanException("it has more than " + MOST_SETS + " sets.");
                    }
                    sets.add(set());
                });
            } else {
                texts.put(field, tokens.text());
            }
        }
        fields.complete();
        tokens.end();
        return new CleanupPlan(texts.get("site"), texts.get("guid"), moment(texts.get("made")), texts.get("by"),
                texts.get("reason"), sets);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadPlanException("'made' is no time: " + text + ".");
        }
    }

    private PlannedSet set() throws IOException {
        PlanFields fields = new PlanFields("set", "included", "set", "title", "action", "survivor", "computers",
                "revisions", "attributes", "problem", "because", "lines");
        boolean included = false;
        String set = null;
        String title = null;
        CleanupAction action = null;
        Integer survivor = null;
        List<Integer> computers = new ArrayList<>();
        Map<Integer, Integer> revisions = new HashMap<>();
        Map<String, Integer> attributes = new HashMap<>();
        String problem = null;
        String because = null;
        List<PlanLine> lines = new ArrayList<>();
        tokens.needObject();
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            fields.seen(field);
            switch (field) {
                case "included" -> included = tokens.flag();
                case "set" -> set = tokens.textOrNull();
                case "title" -> title = tokens.text();
                case "action" -> action = action(tokens.text());
                case "survivor" -> survivor = tokens.numberOrNull(1);
                case "computers" -> tokens.array(() -> computers.add(tokens.value(1)));
                case "revisions" -> tokens.map(1, (computer, revision) -> revisions.put(computer(computer), revision));
                case "attributes" -> tokens.map(1, attributes::put);
                case "problem" -> problem = tokens.textOrNull();
                case "because" -> because = tokens.text();
                default -> tokens.array(() -> lines.add(line()));
            }
        }
        fields.complete();
        PlannedSet planned = new PlannedSet(set, title, action, survivor, computers, revisions, attributes, included,
                problem, because, lines);
        check(planned);
        return planned;
    }

    private static int computer(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new BadPlanException("'" + text + "' is no number of a computer.");
        }
        return Integer.parseInt(text);
    }

    private static CleanupAction action(String code) {
        CleanupAction action = CleanupAction.of(code);
        if (action == null) {
            throw new BadPlanException("'" + code + "' is no action.");
        }
        return action;
    }

    /** What hangs together must fit, so that what is executed is what was looked at. */
    private static void check(PlannedSet planned) {
        String of = "the set '" + planned.title() + "'";
        for (int i = 1; i < planned.computers().size(); i++) {
            if (planned.computers().get(i - 1) >= planned.computers().get(i)) {
                throw new BadPlanException("the computers of " + of + " do not rise.");
            }
        }
        if (!planned.revisions().keySet().equals(Set.copyOf(planned.computers()))) {
            throw new BadPlanException("the revisions of " + of + " are not those of its computers.");
        }
        if (planned.survivor() != null && !planned.computers().contains(planned.survivor())) {
            throw new BadPlanException("the survivor of " + of + " is none of its computers.");
        }
        if (!planned.computers().containsAll(planned.attributes().values())) {
            throw new BadPlanException("an attribute of " + of + " comes from none of its computers.");
        }
        if (planned.problem() == null && planned.computers().isEmpty()) {
            throw new BadPlanException(of + " has no computers.");
        }
    }

    private PlanLine line() throws IOException {
        PlanFields fields = new PlanFields("line", "effect", "computer", "count", "text");
        PlanLine.Effect effect = null;
        Integer computer = null;
        int count = 0;
        String text = null;
        tokens.needObject();
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            fields.seen(field);
            switch (field) {
                case "effect" -> effect = effect(tokens.text());
                case "computer" -> computer = tokens.numberOrNull(1);
                case "count" -> count = tokens.number(1);
                default -> text = tokens.text();
            }
        }
        fields.complete();
        return new PlanLine(effect, computer, count, text);
    }

    private static PlanLine.Effect effect(String code) {
        for (PlanLine.Effect effect : PlanLine.Effect.values()) {
            if (effect.name().toLowerCase(Locale.ROOT).equals(code)) {
                return effect;
            }
        }
        throw new BadPlanException("'" + code + "' is no effect.");
    }
}
