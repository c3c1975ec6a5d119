/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The row under the cursor beside the library: who is meant, and what becomes of each field. */
#include "cy-import-person.h"

#include "cy-import-compare.h"
#include "cy-import-look.h"

#include <glib/gi18n.h>

struct _CyImportPerson
{
  GtkBox parent_instance;

  GtkWidget *title;
  GtkWidget *sentence;
  GtkWidget *people;
  GtkWidget *compare;

  CyImportJob  *job;
  GCancellable *cancellable;
  gint64        row;
  gboolean      filling;
};

G_DEFINE_FINAL_TYPE (CyImportPerson, cy_import_person, GTK_TYPE_BOX)

/* ---- Who is meant ---- */

static void
person_toggled_cb (GtkCheckButton *check, CyImportPerson *self)
{
  const gint64 *person = g_object_get_data (G_OBJECT (check), "person");

  if (self->filling || !gtk_check_button_get_active (check))
    return;
  cy_import_job_choose (self->job,
                        self->row,
                        &(CyImportChoice){ .has_person = TRUE, .person = *person });
}

static GtkWidget *
add_person (CyImportPerson *self,
            const char     *text,
            gint64          person,
            gboolean        active,
            GtkWidget      *group)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_object_set_data_full (G_OBJECT (check), "person", g_memdup2 (&person, sizeof person), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (person_toggled_cb), self);
  gtk_box_append (GTK_BOX (self->people), check);

  return check;
}

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
fill_people (CyImportPerson *self, const CyImportItem *item, const CyImportLook *look)
{
  const gboolean focused = gtk_widget_get_focus_child (self->people) != NULL;
  GtkWidget     *group = NULL;

  empty_box (self->people);
  if (look->candidates->len == 0)
    return;
  for (guint i = 0; i < look->candidates->len; i++)
    {
      const CyImportCandidate *candidate = g_ptr_array_index (look->candidates, i);
      GtkWidget               *check =
        add_person (self,
                    candidate->text,
                    candidate->person,
                    item->state == CY_IMPORT_ROW_KNOWN && item->person == candidate->person,
                    group);

      group = group != NULL ? group : check;
    }
  add_person (self,
              _ ("Nobody of these: a new person"),
              0,
              item->state == CY_IMPORT_ROW_NEW,
              group);
  /* The answer came from here: the keyboard goes on from here. */
  if (focused)
    gtk_widget_child_focus (self->people, GTK_DIR_TAB_FORWARD);
}

/* ---- What becomes of it ---- */

static void
mode_chosen_cb (CyImportCompare *compare, guint mode, CyImportPerson *self)
{
  cy_import_job_choose (self->job,
                        self->row,
                        &(CyImportChoice){ .has_mode = TRUE, .mode = (CyImportMode) mode });
}

static const char *
explain (const CyImportItem *item, const CyImportLook *look)
{
  switch ((CyImportRowState) item->state)
    {
    case CY_IMPORT_ROW_REFUSED:
      return _ ("This row stays out. Mend it in the file and import it again, or export these "
                "rows to send them back.");
    case CY_IMPORT_ROW_UNCLEAR:
      return _ ("Several people of the library could be meant. Say who; until then the row stays "
                "out.");
    case CY_IMPORT_ROW_KNOWN:
      return look->differences->len == 0
               ? _ ("The library says the same.")
               : _ ("In the library already. What is bold is taken over.");
    case CY_IMPORT_ROW_NEW:
    default:
      return _ ("Not in the library yet: a new person.");
    }
}

static void
fill (CyImportPerson *self, const CyImportLook *look)
{
  CyImportDraft      *draft = cy_import_job_get_draft (self->job);
  const CyImportItem *item;
  guint               nth;
  g_autofree char    *title = NULL;

  if (draft == NULL || !cy_import_draft_find (draft, self->row, &nth))
    return;
  item = &g_array_index (draft->items, CyImportItem, nth);
  self->filling = TRUE;
  title = g_strdup_printf (_ ("Row %u"), item->row);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->sentence), explain (item, look));
  fill_people (self, item, look);
  cy_import_compare_set_mode (CY_IMPORT_COMPARE (self->compare),
                              item->state == CY_IMPORT_ROW_KNOWN,
                              item->mode);
  cy_import_compare_show (CY_IMPORT_COMPARE (self->compare), look->differences);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* ---- Reading ---- */

typedef struct
{
  CyImportDraft *draft;
  guint          nth;
} Request;

static void
request_free (gpointer data)
{
  cy_import_draft_unref (((Request *) data)->draft);
  g_free (data);
}

static gpointer
read_look (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;

  return cy_import_look_new (request->draft, conn, request->nth, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyImportPerson) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyImportLook) look = cy_session_finish (result, &error);

  if (self->job == NULL)
    return;
  if (look == NULL)
    cy_session_present_error (cy_import_job_get_session (self->job), error);
  else
    fill (self, look);
}

/**
 * cy_import_person_show:
 * @self: the pane
 * @row: key of a row; 0 for none
 */
void
cy_import_person_show (CyImportPerson *self, gint64 row)
{
  CyImportDraft *draft = cy_import_job_get_draft (self->job);
  Request       *request;
  guint          nth;

  self->row = row;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (row == 0 || draft == NULL || !cy_import_draft_find (draft, row, &nth))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  request = g_new0 (Request, 1);
  *request = (Request){ cy_import_draft_ref (draft), nth };
  cy_session_read (cy_import_job_get_session (self->job),
                   read_look,
                   request,
                   request_free,
                   (GDestroyNotify) cy_import_look_free,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* ---- Class ---- */

static void
cy_import_person_dispose (GObject *object)
{
  CyImportPerson *self = CY_IMPORT_PERSON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (cy_import_person_parent_class)->dispose (object);
}

static void
cy_import_person_class_init (CyImportPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_person_dispose;
}

static GtkWidget *
make_inside (CyImportPerson *self)
{
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->title = gtk_label_new (NULL);
  self->sentence = gtk_label_new (NULL);
  self->people = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->compare = cy_import_compare_new ();
  gtk_widget_add_css_class (self->title, "card-title");
  gtk_widget_add_css_class (self->sentence, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  g_signal_connect (self->compare, "mode-chosen", G_CALLBACK (mode_chosen_cb), self);
  gtk_box_append (GTK_BOX (inside), self->title);
  gtk_box_append (GTK_BOX (inside), self->sentence);
  gtk_box_append (GTK_BOX (inside), self->people);
  gtk_box_append (GTK_BOX (inside), self->compare);
  gtk_widget_add_css_class (inside, "import-pane");

  return inside;
}

static void
cy_import_person_init (CyImportPerson *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->cancellable = g_cancellable_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), make_inside (self));
  gtk_widget_set_hexpand (scroll, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_box_append (GTK_BOX (self), scroll);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cy_import_person_new:
 * @job: the import
 *
 * Returns: (transfer floating): a pane without a row
 */
GtkWidget *
cy_import_person_new (CyImportJob *job)
{
  CyImportPerson *self = g_object_new (CY_TYPE_IMPORT_PERSON, NULL);

  self->job = g_object_ref (job);

  return GTK_WIDGET (self);
}
