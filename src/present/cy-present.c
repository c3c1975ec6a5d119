/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The one place where an error becomes a sentence: what it is, where, and what to do. */
#include "cy-present.h"

#include "cy-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

typedef struct
{
  const char *what;
  const char *remedy;
} Wording;

static const Wording wordings[] = {
  [CY_ERROR_FAILED] = { N_ ("This did not work"),
                        N_ ("Nothing was changed. Try again; if it fails again, keep the details "
                            "below.") },
  [CY_ERROR_BUSY] = { N_ ("This library is open elsewhere"),
                      N_ ("Close it there, then open it again. It may be another window on this "
                          "computer.") },
  [CY_ERROR_CONSTRAINT] = { N_ ("This cannot be saved as it is"),
                            N_ ("Change what is named below, then save again.") },
  [CY_ERROR_FULL] = { N_ ("The disk is full"),
                      N_ ("Nothing was changed. Make room, then try again.") },
  [CY_ERROR_CORRUPT] = { N_ ("The library file is damaged"),
                         N_ ("Open the newest good backup. The damaged file stays as it is.") },
  [CY_ERROR_TOO_NEW] = { N_ ("This library was made by a newer version"),
                         N_ (
                           "Update this program, then open it again. The file was not touched.") },
  [CY_ERROR_NOT_FOUND] = { N_ ("There is no such thing"),
                           N_ ("Check the name and where it lies.") },
  [CY_ERROR_NOT_OURS] = { N_ ("This file is no library of this program"),
                          N_ ("Open a .chuyan file; bring in rosters with Import.") },
  [CY_ERROR_NETWORK] = { N_ ("The library lies on a network folder"),
                         N_ ("Copy it to this computer first: on a network folder data could be "
                             "lost.") },
  [CY_ERROR_READ_ONLY] = { N_ ("This place cannot be written to"),
                           N_ ("Choose another folder, or ask for the right to write there.") },
  [CY_ERROR_UNCHECKED] = { N_ ("Errors still stand in the data"),
                           N_ ("Mend what Check Data lists, or give a reason for exporting "
                               "unchecked data.") },
  [CY_ERROR_OPEN_ELSEWHERE] = { N_ ("The file is open in another program"),
                                N_ ("Close it there (WPS or Excel), or choose another name.") },
  [CY_ERROR_NOT_A_WORKBOOK] = { N_ ("This is neither a workbook nor a text table"),
                                N_ ("Open it in WPS or Excel and save it as .xlsx, then import "
                                    "that.") },
  [CY_ERROR_DAMAGED] = { N_ ("The workbook is damaged or incomplete"),
                         N_ ("Open it in WPS or Excel, save it again as .xlsx, or ask for it "
                             "anew.") },
  [CY_ERROR_ENCRYPTED] = { N_ ("The workbook has a password"),
                           N_ (
                             "Open it with the password, remove the password, save it as .xlsx.") },
  [CY_ERROR_TOO_LARGE] = { N_ ("The file holds more than one import takes"),
                           N_ ("Split it into several workbooks, or delete empty rows and columns, "
                               "and save as .xlsx.") },
  [CY_ERROR_HOSTILE] = { N_ ("This file is built to do harm"),
                         N_ ("Do not open it. Tell whoever sent it, and your security officer.") },
  [CY_ERROR_TOO_OLD] = { N_ ("This library was made by an older version"),
                         N_ ("Open it once in this program to bring it up to date; a copy of the "
                             "old one is kept beside it.") },
  [CY_ERROR_NOT_A_FORM] = { N_ ("This is no appointment form file"),
                            N_ ("Choose a .lrmx or .lrm file, or a .zip of them.") },
  [CY_ERROR_FORM_DAMAGED] = { N_ ("The appointment form is damaged or incomplete"),
                              N_ ("Open it in the form editor, save it again as .lrmx, or ask for "
                                  "it anew.") },
  [CY_ERROR_FORM_VERSION] = { N_ ("The appointment form is of an unknown version"),
                              N_ ("Open it in the form editor and save it as version 3.") },
  [CY_ERROR_FORM_TOO_LARGE] = { N_ ("The appointment form is too large"),
                                N_ ("A photo may have 4 MB. Make it smaller in the form editor, "
                                    "then save the form again.") },
};

/* Whether the technical message says what is said by nothing else. */
static gboolean
needs_message (guint code, const CyErrorPlace *place)
{
  if (code == CY_ERROR_CONSTRAINT && place != NULL && place->title != NULL)
    return FALSE;

  /* What is wrong with a form is one of few things, which are marked N_(). */
  return code == CY_ERROR_FAILED || code == CY_ERROR_CONSTRAINT || code == CY_ERROR_NOT_FOUND ||
         code == CY_ERROR_FORM_DAMAGED || code == CY_ERROR_FORM_VERSION;
}

static void
add_place (GString *text, guint code, const CyErrorPlace *place)
{
  const char *field = place->title != NULL ? _ (place->title) : place->field;

  if (place->file != NULL)
    g_string_append_printf (text, _ ("File: %s\n"), place->file);
  if (place->who != NULL)
    g_string_append_printf (text, _ ("Held by: %s\n"), place->who);
  if (place->sheet != NULL)
    g_string_append_printf (text, _ ("Sheet: %s\n"), place->sheet);
  if (place->row != 0)
    g_string_append_printf (text, _ ("Row: %u\n"), place->row);
  if (place->column != 0)
    g_string_append_printf (text, _ ("Column: %u\n"), place->column);
  if (place->title != NULL && code == CY_ERROR_CONSTRAINT)
    g_string_append_printf (text, _ ("Not filled in: %s\n"), field);
  else if (field != NULL)
    g_string_append_printf (text, _ ("Field: %s\n"), field);
}

/**
 * cy_present_error:
 * @error: of any domain
 * @heading: (out) (transfer full): what it is, in a few words
 *
 * Returns: (transfer full): what to do, where it happened, and for what has no words of its own
 *   the technical message
 */
char *
cy_present_error (const GError *error, char **heading)
{
  g_autoptr (GError) copy = g_error_copy (error);
  const CyErrorPlace *place = cy_error_get_place (copy);
  guint               code = CY_ERROR_FAILED;
  GString            *text;

  if (error->domain == CY_ERROR && (guint) error->code < G_N_ELEMENTS (wordings))
    code = error->code;
  *heading = g_strdup (_ (wordings[code].what));
  text = g_string_new (_ (wordings[code].remedy));
  g_string_append_c (text, '\n');
  if (place != NULL)
    add_place (text, code, place);
  if (needs_message (code, place) && *error->message != '\0')
    g_string_append (text, code == CY_ERROR_FORM_DAMAGED ? _ (error->message) : error->message);

  return g_string_free (text, FALSE);
}
