package org.tallystick.ui.details;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tallystick.loader.remarks.Note;
import org.tallystick.loader.remarks.Remarks;
import org.tallystick.ui.Icons;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Widgets;

/** Notes and tags that people put on the computer. A merge carries them over; each change is in the journal. */
final class RemarksTab {

    private final SiteAccess access;
    private final Composite area;
    private final Composite chips;
    private final Combo tag;
    private final RecordTable<Note> notes;
    private final Text whole;
    private final Text fresh;
    private final Button addNote;
    private final Button removeNote;
    private List<String> shownTags = List.of();
    private int computer = -1;

    RemarksTab(Composite parent, TableActions actions, SiteAccess access) {
        this.access = access;
        area = Widgets.grid(parent, 1);
        Composite tags = Widgets.grid(area, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tags);
        new Label(tags, SWT.NONE).setText(Messages.Tags_label);
        chips = new Composite(tags, SWT.NONE);
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.marginTop = 0;
        row.marginBottom = 0;
        chips.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT)
                .applyTo(chips);
        tag = new Combo(tags, SWT.DROP_DOWN);
        tag.setTextLimit(Remarks.LONGEST_TAG);
        Widgets.name(tag, "remarks.tag", Messages.Tags_new_spoken);
        tag.setToolTipText(Messages.Tags_new_spoken);
        GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(tag);
        tag.addListener(SWT.DefaultSelection, event -> addTag());
        button(tags, "remarks.addTag", Messages.Tags_add, this::addTag);
        SashForm sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        notes = new RecordTable<>(sash, "remarks.notes", Messages.Notes_spoken, new Columns<Note>()
                .time("at", Messages.Column_at, 150, Note::at)
                .text("by", Messages.Column_by, 80, Note::by)
                .text("text", Messages.Column_note, 220, Note::text)
                .build(), Note::id);
        notes.onSelection(this::selected);
        whole = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        Widgets.name(whole, "remarks.note", Messages.Notes_whole_spoken);
        sash.setWeights(60, 40);
        Composite below = Widgets.grid(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        fresh = new Text(below, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        fresh.setTextLimit(Remarks.LONGEST_NOTE);
        fresh.setMessage(Messages.Notes_new_spoken);
        Widgets.name(fresh, "remarks.newNote", Messages.Notes_new_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, 48).applyTo(fresh);
        fresh.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        Composite buttons = Widgets.grid(below, 1);
        addNote = button(buttons, "remarks.addNote", Messages.Notes_add, this::addNote);
        addNote.setImage(Icons.get(Icons.NOTE));
        removeNote = button(buttons, "remarks.removeNote", Messages.Notes_remove, this::removeNote);
        fresh.addModifyListener(event -> addNote.setEnabled(!fresh.getText().isBlank()));
        addNote.setEnabled(false);
        actions.add(notes);
        selected(List.of());
    }

    private static Button button(Composite parent, String name, String text, Runnable what) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        Widgets.name(button, name, text.replace("&", ""));
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> what.run());
        return button;
    }

    Control control() {
        return area;
    }

    void show(OpenedComputer opened) {
        int id = opened.computer().getSummary().getId();
        if (id != computer) {
            fresh.setText("");
            tag.setText("");
        }
        computer = id;
        showTags(opened.tags());
        String typed = tag.getText();
        tag.setItems(opened.allTags().stream().filter(one -> !opened.tags().contains(one)).toArray(String[]::new));
        tag.setText(typed);
        notes.hint(opened.notes().isEmpty() ? Messages.Notes_none : "");
        notes.setRows(opened.notes());
        area.layout(true, true);
    }

    private void showTags(List<String> tags) {
        if (tags.equals(shownTags) && chips.getChildren().length > 0) {
            return;
        }
        shownTags = List.copyOf(tags);
        for (Control chip : chips.getChildren()) {
            chip.dispose();
        }
        if (tags.isEmpty()) {
            new Label(chips, SWT.NONE).setText(Messages.Tags_none);
        }
        for (String one : tags) {
            Button chip = new Button(chips, SWT.PUSH);
            chip.setText(Widgets.label(one) + "  \u00d7");
            chip.setImage(Icons.get(Icons.TAG));
            chip.setToolTipText(NLS.bind(Messages.Tags_remove, one));
            Widgets.name(chip, "remarks.tag." + one, NLS.bind(Messages.Tags_remove, one));
            chip.addListener(SWT.Selection, event -> {
                int id = computer;
                access.change(Messages.Remarks_job, site -> site.remarks().removeTag(List.of(id), one));
            });
        }
    }

    private void addTag() {
        String text = tag.getText().strip();
        int id = computer;
        if (!text.isEmpty()) {
            tag.setText("");
            access.change(Messages.Remarks_job, site -> site.remarks().addTag(List.of(id), text));
        }
    }

    private void addNote() {
        String text = fresh.getText().strip();
        int id = computer;
        if (!text.isEmpty()) {
            fresh.setText("");
            access.change(Messages.Remarks_job, site -> site.remarks().addNote(id, text));
        }
    }

    private void removeNote() {
        List<Long> ids = notes.selection().stream().map(Note::id).toList();
        access.change(Messages.Remarks_job, site -> ids.forEach(id -> site.remarks().removeNote(id)));
    }

    private void selected(List<Note> rows) {
        removeNote.setEnabled(!rows.isEmpty());
        whole.setText(rows.isEmpty() ? "" : rows.get(0).text());
    }
}
