/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What this program is. */
#include "config.h"

#include "cy-about.h"

#include <glib/gi18n.h>

void
cy_about_present (GtkWindow *parent)
{
  gtk_show_about_dialog (parent,
                         "program-name",
                         _ ("Chuyan"),
                         "version",
                         CY_VERSION,
                         "logo-icon-name",
                         CY_APP_ID,
                         "comments",
                         _ ("Talent pool of village reserve cadres: select, cultivate, temper, "
                            "assess."),
                         "license-type",
                         GTK_LICENSE_CUSTOM,
                         "license",
                         _ ("Mulan Permissive Software License, version 2"),
                         NULL);
}
