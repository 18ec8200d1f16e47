package org.tallystick.ui.commands;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.policy.CleanupPolicy;
import org.tallystick.loader.policy.Policies;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.site.WorkEnd;
import org.tallystick.ui.view.Texts;

/** Run Rules: says what the rules in force would do, and lets them look through the sets. */
public final class RunRules extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        access.work(Messages.Rules_job, false, (site, progress) -> site.policies().policies(),
                end -> onScreen(shell, () -> ask(access, shell, end)));
    }

    private static void onScreen(Shell shell, Runnable what) {
        shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                what.run();
            }
        });
    }

    private static void ask(SiteAccess access, Shell shell, WorkEnd<List<CleanupPolicy>> rules) {
        if (rules.value() == null) {
            failed(shell, rules.failure());
        } else if (rules.value().isEmpty()) {
            MessageDialog.openInformation(shell, Messages.Rules_title, Messages.Rules_none);
        } else if (MessageDialog.openConfirm(shell, Messages.Rules_title, NLS.bind(Messages.Rules_ask,
                rules.value().stream().map(RunRules::words).collect(Collectors.joining("\n"))))) {
            access.work(Messages.Rules_job, true, (site, progress) -> site.policies().run(progress::isCanceled),
                    end -> onScreen(shell, () -> tell(shell, end)));
        }
    }

    private static String words(CleanupPolicy rule) {
        String does = rule.mode() == CleanupPolicy.Mode.PROPOSE ? Messages.Rules_proposes
                : NLS.bind(Messages.Rules_executes, Texts.number(rule.most()));
        return NLS.bind(Messages.Rules_rule, new Object[] { rule.kind().label(), rule.action().label(),
                Texts.percent(rule.minConfidence()), does });
    }

    private static void tell(Shell shell, WorkEnd<Policies.Outcome> end) {
        if (end.value() == null) {
            failed(shell, end.failure());
            return;
        }
        int done = end.value().executed().count(SetResult.End.DONE);
        MessageDialog.openInformation(shell, Messages.Rules_title, NLS.bind(Messages.Rules_outcome, new Object[] {
                Texts.number(end.value().proposed()), Texts.number(done), Texts.number(end.value().left()) }));
    }

    private static void failed(Shell shell, String failure) {
        if (failure != null) {
            MessageDialog.openError(shell, Messages.Rules_title, failure);
        }
    }
}
