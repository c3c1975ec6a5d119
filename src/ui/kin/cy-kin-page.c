/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 回避: who of one village is kin, by what evidence, and what was decided about it. */
#include "cy-kin-page.h"

#include "cy-code.h"
#include "cy-kin-card.h"
#include "cy-kin-check.h"
#include "cy-page-head.h"
#include "cy-record-dialog.h"
#include "cy-report-dialog.h"
#include "cy-save.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const ids[] = {
  "name", "place", "other", "kinship", "rule", "evidence", "role", "verdict", NULL,
};

struct _CyKinPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *by_town;
  GtkWidget *open_only;
  GtkWidget *table;
  GtkWidget *card;

  GPtrArray *pairs; /* of CyKinPair; row i + 1 shows the ith */
  char      *search;
};

G_DEFINE_FINAL_TYPE (CyKinPage, cy_kin_page, CY_TYPE_PAGE)

static CySession *
get_session (CyKinPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Showing ---- */

static const CyKinPair *
get_chosen (CyKinPage *self)
{
  gint64 id;

  if (self->pairs == NULL || !cy_table_get_cursor (CY_TABLE (self->table), &id) || id < 1 ||
      id > self->pairs->len)
    return NULL;

  return g_ptr_array_index (self->pairs, id - 1);
}

static gboolean
has_text (const CyKinSide *side, const char *text)
{
  return strstr (side->name, text) != NULL ||
         (side->place != NULL && strstr (side->place, text) != NULL);
}

static gboolean
is_sought (CyKinPage *self, const CyKinPair *pair)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->open_only)) && pair->verdict != NULL)
    return FALSE;

  return self->search == NULL || *self->search == '\0' || has_text (&pair->person, self->search) ||
         has_text (&pair->other, self->search);
}

static void
append (CyTableStore *store, gint64 id, const CyKinPair *pair)
{
  const char *kinship = cy_kin_word_get_title (pair->word);
  const char *verdict =
    pair->verdict != NULL ? cy_code_get_short_name ("kin_verdict", pair->verdict) : NULL;
  g_autofree char *role = cy_kin_side_dup_role (&pair->other);
  g_autofree char *where =
    g_strdup_printf ("%s%s", pair->other.place != NULL ? pair->other.place : "", role);
  const char *texts[] = {
    pair->person.name,
    pair->person.place != NULL ? pair->person.place : "—",
    pair->other.name,
    kinship,
    cy_kin_rule_get_title (pair->rule),
    cy_kin_evidence_get_title (pair->evidence),
    where,
    verdict != NULL ? verdict : _ ("To be looked into"),
  };

  cy_table_store_append (store, id, texts);
  cy_table_store_set_style (store,
                            id,
                            "verdict",
                            verdict == NULL                             ? "warn"
                            : g_str_equal (pair->verdict, CY_KIN_AVOID) ? "error"
                                                                        : "ok");
}

static void
show_subtitle (CyKinPage *self)
{
  g_autofree char *place = cy_session_dup_place (get_session (self));
  g_autofree char *text = NULL;
  guint            n_open = 0;

  for (guint i = 0; i < self->pairs->len; i++)
    n_open += ((const CyKinPair *) g_ptr_array_index (self->pairs, i))->verdict == NULL;
  text = g_strdup_printf (_ ("%s · %u pairs of kin, %u to be looked into"),
                          place,
                          self->pairs->len,
                          n_open);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
cursor_cb (CyKinPage *self)
{
  const CyKinPair *pair = get_chosen (self);

  cy_kin_card_set (CY_KIN_CARD (self->card), pair);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kin.decide", pair != NULL);
}

static void
show (CyKinPage *self)
{
  g_autoptr (CyTableStore) store = NULL;
  guint  n_shown = 0;
  gint64 kept = 0;

  if (self->pairs == NULL)
    return;
  cy_table_get_cursor (CY_TABLE (self->table), &kept);
  store = cy_table_store_new (ids);
  cy_table_store_freeze (store);
  for (guint i = 0; i < self->pairs->len; i++)
    if (is_sought (self, g_ptr_array_index (self->pairs, i)))
      {
        append (store, i + 1, g_ptr_array_index (self->pairs, i));
        n_shown++;
      }
  cy_table_store_thaw (store);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  cy_table_set_empty (CY_TABLE (self->table),
                      self->pairs->len > 0
                        ? _ ("No kin fit the search.")
                        : _ ("No kin were found among the cadres and candidates of a village. They "
                             "are found by the families on the people's pages."),
                      NULL);
  show_subtitle (self);
  if (n_shown > 0)
    cy_table_select (CY_TABLE (self->table), MAX (kept, 1));
  cursor_cb (self);
}

/* ---- Reading ---- */

static void
pairs_free (gpointer data)
{
  g_ptr_array_unref (data);
}

static gpointer
read_pairs (CyConn *conn, gpointer data, GError **error)
{
  return cy_kin_find (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyKinPage) self = user_data;
  g_autoptr (GPtrArray) pairs = cy_page_take_answer (CY_PAGE (self), result);

  if (pairs == NULL)
    return;
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  self->pairs = g_steal_pointer (&pairs);
  show (self);
}

static void
cy_kin_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyKinPage *self = CY_KIN_PAGE (page);
  CyKinWish  wish = { .scope = cy_session_get_scope (get_session (self)),
                      .by_town = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->by_town)),
                      .base_date = cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_pairs,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   pairs_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_kin_page_set_search (CyPage *page, const char *text)
{
  CyKinPage *self = CY_KIN_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

/* ---- Acting ---- */

static void
decided_cb (CyRecord *record, gpointer user_data)
{
  CyKinPage *self = user_data;

  cy_save_record (get_session (self),
                  record,
                  _ ("Decide whether kin have to avoid one another"),
                  _ ("Conclusion recorded"));
}

static void
decide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const guint fields[] = {
    CY_KIN_CHECK_VERDICT,
    CY_KIN_CHECK_BASIS,
    CY_KIN_CHECK_DATE,
    CY_KIN_CHECK_ORGAN,
  };
  CyKinPage       *self = CY_KIN_PAGE (widget);
  const CyKinPair *pair = get_chosen (self);
  g_autoptr (CyRecord) record = NULL;

  if (pair == NULL)
    return;
  record = cy_record_new (CY_KIN_CHECK);
  cy_record_set_int (record, CY_KIN_CHECK_PERSON, pair->person.id);
  cy_record_set_int (record, CY_KIN_CHECK_OTHER, pair->other.id);
  cy_record_set_text (record, CY_KIN_CHECK_RELATION, cy_kin_word_get_title (pair->word));
  cy_record_set_int (record, CY_KIN_CHECK_DATE, cy_session_get_base_date (get_session (self)));
  if (pair->verdict != NULL)
    {
      cy_record_set_text (record, CY_KIN_CHECK_VERDICT, pair->verdict);
      cy_record_set_text (record, CY_KIN_CHECK_BASIS, pair->basis);
      cy_record_set_text (record, CY_KIN_CHECK_ORGAN, pair->organ);
    }
  cy_record_dialog_present (widget,
                            get_session (self),
                            &(CyRecordDialog){ .heading = _ ("Do They Have to Avoid One Another?"),
                                               .text = pair->path,
                                               .accept = _ ("Record"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            record,
                            decided_cb,
                            self);
}

static void
activate_cb (CyTable *table, gint64 id, CyKinPage *self)
{
  const CyKinPair *pair = get_chosen (self);

  if (pair != NULL)
    cy_session_open_person (get_session (self), pair->person.id);
}

static void
cy_kin_page_export_view (CyPage *page)
{
  CyKinPage *self = CY_KIN_PAGE (page);

  if (self->pairs != NULL && self->pairs->len > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "kin",
                                    cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_check (CyKinPage *self, const char *label, GCallback callback)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_signal_connect_swapped (check, "toggled", callback, self);

  return check;
}

static GtkWidget *
make_head (CyKinPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Kin in One Village"), &self->subtitle);
  GtkWidget *decide = gtk_button_new_with_label (_ ("Decide…"));

  self->by_town = make_check (self, _ ("Whole townships"), G_CALLBACK (cy_page_reload));
  self->open_only = make_check (self, _ ("Only to be looked into"), G_CALLBACK (show));
  gtk_widget_add_css_class (decide, "primary");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (decide), "kin.decide");
  gtk_box_append (GTK_BOX (box), self->by_town);
  gtk_box_append (GTK_BOX (box), self->open_only);
  gtk_box_append (GTK_BOX (box), decide);

  return box;
}

static GtkWidget *
make_table (CyKinPage *self)
{
  const CyTableColumn columns[] = {
    { "name", _ ("Full name"), 72, .flags = CY_TABLE_COLUMN_BOLD },
    { "place", _ ("Village"), 80 },
    { "other", _ ("Relative"), 72, .flags = CY_TABLE_COLUMN_BOLD },
    { "kinship", _ ("Kinship"), 110 },
    { "rule", _ ("Rule"), 130 },
    { "evidence", _ ("Evidence"), 130 },
    { "role", _ ("The relative's post"), 150, .flags = CY_TABLE_COLUMN_EXPAND },
    { "verdict", _ ("Conclusion"), 76, CY_TABLE_TAG },
  };

  self->table = cy_table_new (_ ("Kin"), columns, G_N_ELEMENTS (columns));
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  gtk_widget_set_hexpand (self->table, TRUE);

  return self->table;
}

static void
fill (CyKinPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  self->card = cy_kin_card_new ();
  gtk_box_append (GTK_BOX (box), cy_side_new (make_table (self), self->card));
  gtk_box_append (GTK_BOX (self), box);
  cursor_cb (self);
}

/* ---- Class ---- */

static void
cy_kin_page_constructed (GObject *object)
{
  CyKinPage *self = CY_KIN_PAGE (object);

  G_OBJECT_CLASS (cy_kin_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_kin_page_dispose (GObject *object)
{
  CyKinPage *self = CY_KIN_PAGE (object);

  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_kin_page_parent_class)->dispose (object);
}

static void
cy_kin_page_class_init (CyKinPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_kin_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_kin_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_kin_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_kin_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_kin_page_export_view;
  gtk_widget_class_install_action (widget_class, "kin.decide", NULL, decide_cb);
}

static void
cy_kin_page_init (CyKinPage *self)
{
}

GtkWidget *
cy_kin_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_KIN_PAGE, "session", session, NULL);
}
