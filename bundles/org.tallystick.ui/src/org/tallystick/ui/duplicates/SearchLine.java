package org.tallystick.ui.duplicates;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.site.SearchJob;
import org.tallystick.ui.view.Commands;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** When was searched last and how that ended, or how far the search under way is; with a way to begin or stop it. */
final class SearchLine {

    private final Composite line;
    private final Link words;
    private final ProgressBar progress;
    private final Button cancel;
    private Optional<Instant> searched = Optional.empty();
    private Optional<SearchJob> running = Optional.empty();
    private Optional<SearchJob> last = Optional.empty();

    SearchLine(Composite parent, IWorkbenchPartSite site) {
        line = Widgets.grid(parent, 3);
        words = new Link(line, SWT.NONE);
        Widgets.name(words, "duplicates.searched", Messages.Search_spoken);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT)
                .applyTo(words);
        words.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Commands.run(site, Ids.COMMAND_SEARCH)));
        progress = new ProgressBar(line, SWT.SMOOTH);
        Widgets.name(progress, "duplicates.progress", Messages.Search_progress_spoken);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).exclude(true)
                .applyTo(progress);
        cancel = new Button(line, SWT.PUSH);
        cancel.setText(Messages.Search_cancel);
        cancel.setImage(Icons.get(Icons.STOP));
        Widgets.name(cancel, "duplicates.cancel", Messages.Search_cancel_spoken);
        GridDataFactory.fillDefaults().exclude(true).applyTo(cancel);
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            running.ifPresent(SearchJob::cancel);
            cancel.setEnabled(false);
        }));
        show();
    }

    /** When the newest of the kept sets was looked for. */
    void searched(Optional<Instant> when) {
        searched = when;
        show();
    }

    void show(Optional<SearchJob> now, Optional<SearchJob> newest) {
        if (!running.equals(now)) {
            cancel.setEnabled(true);
        }
        running = now;
        last = newest;
        show();
    }

    private void show() {
        boolean shown = running.isPresent();
        if (progress.getVisible() != shown) {
            progress.setVisible(shown);
            cancel.setVisible(shown);
            ((GridData) progress.getLayoutData()).exclude = !shown;
            ((GridData) cancel.getLayoutData()).exclude = !shown;
        }
        running.map(SearchJob::progress).ifPresent(far -> {
            progress.setMaximum(1000);
            progress.setSelection(far.total() <= 0 ? 0
                    : (int) (1000 * Math.min(far.done(), far.total())
                            / far.total()));
        });
        String text = running.map(job -> words(job.progress())).orElseGet(this::rest);
        words.setText(text);
        line.getParent().layout();
        line.layout();
    }

    private static String words(SearchJob.Progress far) {
        if (far.kind() == null) {
            return Messages.Search_begins;
        }
        return far.total() <= 0 ? NLS.bind(Messages.Search_kind, far.kind().label())
                : NLS.bind(Messages.Search_far, new Object[] { far.kind().label(), Texts.number(far.done()),
                        Texts.number(far.total()) });
    }

    private String rest() {
        if (searched.isEmpty()) {
            return Messages.Search_never;
        }
        String when = NLS.bind(Messages.Search_last, Texts.time(searched.get()));
        return when + last.flatMap(SearchJob::result).map(SearchLine::outcome).orElse("") + ' '
                + Messages.Search_again;
    }

    private static String outcome(SearchResult result) {
        return ' ' + NLS.bind(result.cancelled() ? Messages.Search_stopped : Messages.Search_outcome, new Object[] {
                Texts.number(result.computers()), Texts.number(result.fresh()), Texts.number(result.gone()),
                Texts.number(result.again()) });
    }

    Control control() {
        return line;
    }
}
