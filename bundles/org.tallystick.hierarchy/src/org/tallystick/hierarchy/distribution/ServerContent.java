package org.tallystick.hierarchy.distribution;

/**
 * What a package shares on servers.
 *
 * @param source      folder whose files are shared; empty where the package shares none
 * @param share       name of the share
 * @param permissions who may do what with the share
 */
public record ServerContent(String source, String share, String permissions) {

    /** Nothing. */
    public static final ServerContent NONE = new ServerContent("", "", "");

    /** Brings texts into the form in which they are kept. */
    public ServerContent {
        source = Texts.line(source, "source folder for servers");
        share = Texts.line(share, "name of the share");
        permissions = Texts.line(permissions, "share permissions");
    }
}
