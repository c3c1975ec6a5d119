/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The people as they are shown, onto the clipboard and onto paper. */
#include "cy-people-page-private.h"

#include "cy-date.h"
#include "cy-people-texts.h"
#include "cy-person-list.h"
#include "cy-print-run.h"
#include "cy-tsv.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  CyPeoplePage *page;
  char        **columns;
  gboolean      masked;
} Task;

static Task *
task_new (CyPeoplePage *page)
{
  Task *task = g_new0 (Task, 1);

  task->page = g_object_ref (page);
  task->columns = cy_people_page_list_columns (page);
  task->masked = cy_people_source_get_masked (page->source);

  return task;
}

static void
task_free (Task *task)
{
  g_object_unref (task->page);
  g_strfreev (task->columns);
  g_free (task);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Task, task_free)

static void
read_texts (CyPeoplePage *self, GArray *people, GAsyncReadyCallback callback)
{
  Task *task = task_new (self);
  g_autoptr (CyQuery) query = cy_people_page_make_query (self);

  cy_people_texts_read (cy_page_get_session (CY_PAGE (self)),
                        query,
                        (const char *const *) task->columns,
                        people,
                        task->masked,
                        callback,
                        task);
}

/* ---- Clipboard ---- */

static void
put_on_clipboard (GtkWidget *widget, const char *text, const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  GdkContentProvider *providers[2] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };
  g_autoptr (GdkContentProvider) both =
    gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Task) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = cy_people_texts_read_finish (result, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) html = g_string_new ("<table>");
  g_auto (GStrv) titles = NULL;
  CySession       *session = cy_page_get_session (CY_PAGE (task->page));
  g_autofree char *words = NULL;

  if (session == NULL || rows == NULL)
    {
      if (session != NULL)
        cy_session_present_error (session, error);
      return;
    }
  titles = cy_people_texts_get_titles ((const char *const *) task->columns);
  cy_tsv_append_row (text, (const char *const *) titles);
  cy_tsv_append_html_row (html, (const char *const *) titles, "th");
  for (guint i = 0; i < rows->len; i++)
    {
      cy_tsv_append_row (text, g_ptr_array_index (rows, i));
      cy_tsv_append_html_row (html, g_ptr_array_index (rows, i), "td");
    }
  g_string_append (html, "</table>");
  put_on_clipboard (GTK_WIDGET (task->page), text->str, html->str);
  words = g_strdup_printf (ngettext ("Copied %u row", "Copied %u rows", rows->len), rows->len);
  cy_session_toast (session, words, FALSE);
}

/**
 * cy_people_page_copy:
 * @self: the page
 * @people: (element-type gint64): whom to put on the clipboard, with the columns shown
 */
void
cy_people_page_copy (CyPeoplePage *self, GArray *people)
{
  read_texts (self, people, copied_cb);
}

/* ---- Paper ---- */

static CyPrintList *
make_list (const Task *task, GPtrArray *rows)
{
  CySession       *session = cy_page_get_session (CY_PAGE (task->page));
  guint            n = g_strv_length (task->columns);
  const char      *scope = cy_session_get_scope_name (session);
  g_autofree char *day = cy_date_format (cy_session_get_base_date (session), CY_DATE_CHINESE);
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  g_autofree char *of = NULL;
  g_autofree CyPrintColumn *columns = g_new0 (CyPrintColumn, n + 1);
  CyPrintList              *list;

  /* Translators: the unit and how many people are on the list */
  of = g_strdup_printf (ngettext ("%s, %u person", "%s, %u people", rows->len),
                        scope != NULL ? scope : _ ("All units"),
                        rows->len);
  columns[0] = (CyPrintColumn){ _ ("No."), 5, TRUE };
  for (guint i = 0; i < n; i++)
    {
      const CyColumn *column = cy_list_spec_find (&cy_person_list, task->columns[i]);

      columns[i + 1] =
        (CyPrintColumn){ _ (column->title), column->width, column->kind != CY_KIND_TEXT };
    }
  list = cy_print_list_new (_ ("Talent Pool"), columns, n + 1);
  cy_print_list_set_lines (list, of, as_of);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree const char **texts = g_new0 (const char *, n + 2);
      g_autofree char        *number = g_strdup_printf ("%u", i + 1);

      texts[0] = number;
      for (guint j = 0; j < n; j++)
        texts[j + 1] = ((char **) g_ptr_array_index (rows, i))[j];
      cy_print_list_add_row (list, texts);
    }

  return list;
}

static void
print_list (const Task *task, CyPrintList *list, guint n_people)
{
  CyPrintJob job = { .report = "print-people",
                     .title = _ ("Talent Pool"),
                     .mask = task->masked ? CY_MASK_BIRTH : CY_MASK_NONE,
                     .n_rows = n_people };

  cy_print_job_set_list (&job, list);
  cy_print_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (task->page))),
                cy_page_get_session (CY_PAGE (task->page)),
                &job,
                NULL);
}

static void
texts_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Task) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = cy_people_texts_read_finish (result, &error);
  CySession *session = cy_page_get_session (CY_PAGE (task->page));

  if (session == NULL || gtk_widget_get_root (GTK_WIDGET (task->page)) == NULL)
    return;
  if (rows == NULL)
    cy_session_present_error (session, error);
  else
    print_list (task, make_list (task, rows), rows->len);
}

/**
 * cy_people_page_print:
 * @self: the page
 * @people: (element-type gint64): whom to print, with the columns shown
 */
void
cy_people_page_print (CyPeoplePage *self, GArray *people)
{
  read_texts (self, people, texts_read_cb);
}
