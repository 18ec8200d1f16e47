package org.tallystick.ui.view;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;

/** What a view shows in place of its content: what is the matter, and what to do next as links. */
final class MessageArea {

    private static final String AGAIN = "again"; //$NON-NLS-1$ what the link says when it is pressed

    private final Composite area;
    private final Label icon;
    private final Label text;
    private final Link links;
    private Runnable again = () -> {};

    MessageArea(Composite parent, IWorkbenchPartSite site) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(area);
        icon = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        text = new Label(area, SWT.WRAP);
        Widgets.name(text, "message.text", Messages.Message_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        new Label(area, SWT.NONE);
        links = new Link(area, SWT.WRAP);
        Widgets.name(links, "message.links", Messages.Message_links_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(links);
        links.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (AGAIN.equals(event.text)) {
                again.run();
            } else {
                Commands.run(site, event.text);
            }
        }));
    }

    Control control() {
        return area;
    }

    void none() {
        show(Icons.SITE, Messages.Message_none, Messages.Message_none_links);
    }

    void starting(Path folder) {
        show(Icons.RUNNING, NLS.bind(Messages.Message_starting, folder), "");
    }

    void failed(String why, String advice, Runnable tryAgain) {
        again = tryAgain;
        show(Icons.ERROR, why + '\n' + advice, Messages.Message_again + "\n\n" + Messages.Message_none_links);
    }

    private void show(String picture, String what, String next) {
        icon.setImage(Icons.get(picture));
        text.setText(Widgets.label(what));
        links.setText(NLS.bind(next, Ids.COMMAND_OPEN_SITE, Ids.COMMAND_CREATE_SITE));
        links.setVisible(!next.isEmpty());
        area.layout();
    }
}
