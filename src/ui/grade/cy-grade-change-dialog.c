/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Changes the grade of people, with who authorised it and why. */
#include "cy-grade-dialogs.h"

#include "cy-grade-deed.h"
#include "cy-grade-form.h"
#include "cy-grade-words.h"
#include "cy-people-form.h"

#include <glib/gi18n.h>

static gpointer
change (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork   *work = data;
  const CyGradeVerdict verdict = { work->date, work->who, work->words };

  if (!cy_grade_change (conn,
                        (const gint64 *) (gconstpointer) work->entries->data,
                        work->entries->len,
                        work->grade,
                        &verdict,
                        error))
    return NULL;

  return g_strdup_printf (ngettext ("%u grade changed to %s",
                                    "%u grades changed to %s",
                                    work->entries->len),
                          work->entries->len,
                          cy_grade_get_word (work->grade));
}

static char *
dup_names (const CyGradeList *list, GArray *entries)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < entries->len && i < 8; i++)
    {
      const CyGradePerson *person = cy_grade_list_find (list, g_array_index (entries, gint64, i));

      g_string_append_printf (names,
                              "%s%s (%s)",
                              i > 0 ? _ (", ") : "",
                              person->name,
                              cy_grade_get_word (person->grade));
    }
  if (entries->len > 8)
    g_string_append (names, "…");

  return g_string_free (names, FALSE);
}

/**
 * cy_grade_change_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @list: the cycle
 * @entries: (element-type gint64): whose grade is changed, at least one
 */
void
cy_grade_change_present (GtkWidget         *over,
                         CySession         *session,
                         const CyGradeList *list,
                         GArray            *entries)
{
  g_autofree char *names = dup_names (list, entries);
  gboolean         is_late = list->published != 0;
  CyGradeForm     *form =
    cy_grade_form_new (over,
                       session,
                       list,
                       is_late ? _ ("Correct a Published Grade") : _ ("Calibrate Grades"),
                       _ ("Change the Grade"));

  form->entries = g_array_ref (entries);
  cy_grade_form_add_words (form, names);
  form->grade = cy_grade_form_add_grade (form);
  form->date = cy_grade_form_add_day (form, _ ("Decided on"), cy_people_form_get_day (session));
  form->who = cy_grade_form_add_entry (form, _ ("Authorised by"), NULL);
  form->words = cy_grade_form_add_entry (form, _ ("Reason of the change"), NULL);
  cy_grade_form_present (form, change);
}
