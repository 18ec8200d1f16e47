package org.tallystick.ui.files;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.mif.MifProblem;
import org.tallystick.mif.MifProblemCode;
import org.tallystick.mif.MifSeverity;
import org.tallystick.model.InventoryFile;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** One refused or held file: why, what to do, all problems, and the text with their places marked. */
final class FilePane {

    private final Composite pane;
    private final Label icon;
    private final Label title;
    private final Label advice;
    private final RecordTable<MifProblem> problems;
    private final SourceText source;
    private long shown = -1;

    FilePane(Composite parent, TableActions actions) {
        pane = Widgets.grid(parent, 2);
        icon = new Label(pane, SWT.NONE);
        title = Widgets.heading(pane, 0);
        Widgets.name(title, "files.title", Messages.File_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        new Label(pane, SWT.NONE);
        advice = new Label(pane, SWT.WRAP);
        Widgets.name(advice, "files.advice", Messages.Advice_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(advice);
        SashForm sash = new SashForm(pane, SWT.VERTICAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(300, 100).applyTo(sash);
        problems = new RecordTable<>(sash, "files.problems", Messages.Problems_spoken, new Columns<MifProblem>()
                .text("severity", Messages.Column_severity, 90, FilePane::severity)
                .icon(problem -> Icons.of(problem.severity()))
                .number("line", Messages.Column_line, 50, true, MifProblem::line)
                .number("column", Messages.Column_column, 60, true, MifProblem::column)
                .text("message", Messages.Column_message, 600, MifProblem::message)
                .build(), problem -> problem);
        source = new SourceText(sash);
        sash.setWeights(34, 66);
        problems.onSelection(rows -> rows.stream().findFirst()
                .ifPresent(problem -> source.reveal(problem.line(), problem.column())));
        actions.add(problems);
        clear();
    }

    private static String severity(MifProblem problem) {
        return switch (problem.severity()) {
            case ERROR -> Messages.Severity_error;
            case WARNING -> Messages.Severity_warning;
            case INFO -> Messages.Severity_info;
        };
    }

    Control control() {
        return pane;
    }

    void clear() {
        shown = -1;
        icon.setImage(Icons.get(Icons.FILE));
        title.setText(Messages.File_choose);
        advice.setText("");
        problems.setRows(List.of());
        source.show("", List.of());
    }

    void show(FileText text) {
        InventoryFile file = text.file();
        icon.setImage(Icons.get(Icons.of(file.getResult())));
        title.setText(Widgets.label(NLS.bind(Messages.File_title, Texts.fileName(file.getName()),
                file.getResult().getLiteral())));
        title.setToolTipText(file.getName());
        String message = Texts.orEmpty(file.getMessage());
        String what = FileWords.advice(file.getReason());
        advice.setText(Widgets.label(message.isEmpty() || message.equals(what) ? what : what + '\n' + message));
        boolean again = shown == file.getId();
        shown = file.getId();
        List<MifProblem> found = found(text);
        problems.setRows(found);
        source.show(text.kept() ? text.text() + (text.cut() ? '\n' + Messages.File_cut : "")
                : Messages.File_not_kept, text.kept() ? found : List.of());
        pane.layout();
        if (!again) {
            MifProblem first = found.stream().filter(problem -> problem.severity() == MifSeverity.ERROR).findFirst()
                    .orElse(found.isEmpty() ? null : found.get(0));
            if (first != null) {
                problems.select(problem -> problem == first);
            }
        }
    }

    /** The problems of the reader; where it has none at the recorded place, the recorded one too. */
    private static List<MifProblem> found(FileText text) {
        InventoryFile file = text.file();
        List<MifProblem> all = new ArrayList<>(text.problems());
        boolean told = file.getLine() <= 0 || all.stream().anyMatch(problem -> problem.line() == file.getLine());
        if (!told) {
            all.add(0, new MifProblem(MifProblemCode.SYNTAX, MifSeverity.ERROR, file.getLine(), file.getColumn(), "",
                    "", 0, 0));
        }
        return all;
    }

    boolean isMarked(int line) {
        return source.isMarked(line);
    }
}
