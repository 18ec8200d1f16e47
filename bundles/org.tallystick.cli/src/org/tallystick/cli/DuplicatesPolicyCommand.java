package org.tallystick.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.PolicyLines;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.policy.CleanupPolicy;
import org.tallystick.loader.policy.Policies;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Rules for sets that need no thinking. */
@Command(name = "policy", description = { "List or change the rules for sets that need no thinking, or run them.",
        "" }, footer = { "", "A rule is for one kind and applies where a set proposes its action itself.",
                "It marks sets as proposed, unless its mode is execute. --run looks at the sets that the last search",
                "found; put 'duplicates' and 'duplicates policy --run' into the system's scheduler to do both by night.",
                "", "  tallystick duplicates policy --kind 3 --action merge --min-confidence 0.95 --mode propose", "",
                "Exit: 0 done, 1 with --run when something was skipped or failed, 2 wrong usage, 3 failed." })
final class DuplicatesPolicyCommand implements Callable<Integer> {

    private static final double CONFIDENT = 0.95;
    private static final int MOST = 100;

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--kind", paramLabel = "N", description = "Put a rule for this kind in force; goes with --action.")
    private DuplicateKind kind;
    @Option(names = "--action", paramLabel = "ACTION", description = "What the rule wants done.")
    private CleanupAction action;
    @Option(names = "--min-confidence", paramLabel = "X", description = {
            "Sets of less are left to people. Default: 0.95." })
    private Double least;
    @Option(names = "--mode", paramLabel = "propose|execute", description = {
            "Whether the rule only marks sets, or does it. Default: propose." })
    private String mode;
    @Option(names = "--most", paramLabel = "N", description = "Sets that one run may execute. Default: 100.")
    private Integer most;
    @Option(names = "--off", paramLabel = "N", description = "Put the rule for this kind out of force.")
    private DuplicateKind off;
    @Option(names = "--run", description = "Look through the sets by the rules.")
    private boolean run;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    DuplicatesPolicyCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if ((kind == null) != (action == null)) {
            throw new ParameterException(spec.commandLine(), "--kind and --action go together.");
        }
        if (kind == null && (least != null || mode != null || most != null)) {
            throw new ParameterException(spec.commandLine(),
                    "--min-confidence, --mode and --most belong to a rule: say --kind and --action too.");
        }
        if (kind != null && kind == off) {
            throw new ParameterException(spec.commandLine(), "--kind and --off are of one kind.");
        }
        CleanupPolicy rule = kind == null ? null : rule();
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> run(site, rule, interruption));
        }
    }

    private CleanupPolicy rule() {
        try {
            return new CleanupPolicy(kind, action, least == null ? CONFIDENT : least, mode(),
                    most == null ? MOST : most);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private CleanupPolicy.Mode mode() {
        return switch (mode == null ? "propose" : mode.toLowerCase(Locale.ROOT)) {
            case "propose" -> CleanupPolicy.Mode.PROPOSE;
            case "execute" -> CleanupPolicy.Mode.EXECUTE;
            default -> throw new ParameterException(spec.commandLine(), "The mode is propose or execute.");
        };
    }

    private int run(InventorySite site, CleanupPolicy rule, Interruption interruption) {
        Policies policies = site.policies();
        if (rule != null || off != null) {
            policies.set(changed(policies.policies(), rule));
        }
        List<CleanupPolicy> rules = policies.policies();
        if (json) {
            rules.forEach(one -> session.json().line(line -> PolicyLines.json(line, one)));
        } else {
            PolicyLines.text(session.out(), rules);
        }
        if (!run) {
            return ExitCode.DONE;
        }
        Policies.Outcome outcome = policies.run(interruption);
        if (json) {
            session.json().line(line -> PolicyLines.outcome(line, outcome));
        } else {
            PolicyLines.textOutcome(session.out(), outcome);
        }
        return interruption.getAsBoolean() ? ExitCode.INTERRUPTED : DuplicatesApplyCommand.code(outcome.executed());
    }

    private List<CleanupPolicy> changed(List<CleanupPolicy> before, CleanupPolicy rule) {
        List<CleanupPolicy> after = new ArrayList<>(before);
        if (off != null && !after.removeIf(one -> one.kind() == off)) {
            throw new Failure("There is no rule for kind " + off.number() + ", so nothing was changed.");
        }
        if (rule != null) {
            after.removeIf(one -> one.kind() == rule.kind());
            after.add(rule);
        }
        after.sort(Comparator.comparing(CleanupPolicy::kind));
        return after;
    }
}
