/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The abilities of one person: where they stand against what is asked, everything that was recorded
 * of them, and the judgements of potential. */
#include "cy-ability-view.h"

#include "cy-ability-dialogs.h"
#include "cy-ability.h"
#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-section-title.h"
#include "cy-tag.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

#define CHART_HEIGHT 250

/* The past that is shown beside the present is that of so many months before. */
#define PAST_MONTHS 12

/* What is known of one person. */
typedef struct
{
  gint64         person;
  CyAbilityList *list;
  GPtrArray     *records;
  GPtrArray     *potentials;
} File;

struct _CyAbilityView
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession     *session;
  CyAbilityList *group;
  File          *file;
  gint64         person;
  gboolean       waiting;
};

enum
{
  SERIES_VALUE,
  SERIES_NEED,
  SERIES_PAST,
  SERIES_MEAN,
  N_SERIES,
};

G_DEFINE_FINAL_TYPE (CyAbilityView, cy_ability_view, GTK_TYPE_WIDGET)

static void
file_free (gpointer data)
{
  File *self = data;

  g_clear_pointer (&self->list, cy_ability_list_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->potentials, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (File, file_free)

static const CyAbilityPerson *
get_person (CyAbilityView *self)
{
  return self->file != NULL ? cy_ability_list_find (self->file->list, self->file->person) : NULL;
}

static CyAbilityFrame *
get_frame (CyAbilityView *self)
{
  return self->file->list->gaps->book->frame;
}

/* ---- Where it stands ---- */

static gint64
or_missing (guint level)
{
  return level > 0 ? (gint64) level : CY_DATASET_MISSING;
}

static CyDataset *
make_dataset (CyAbilityView *self)
{
  const CyAbilityList  *list = self->file->list;
  const CyAbilityFrame *frame = get_frame (self);
  CyDate                past = cy_date_add_months (list->base_date, -PAST_MONTHS);
  CyDataset            *dataset =
    cy_dataset_new (_ ("Abilities"), NULL, self->group != NULL ? N_SERIES : SERIES_MEAN);

  cy_dataset_set_decimals (dataset, 1);
  cy_dataset_set_target (dataset, CY_ABILITY_HIGHEST);
  cy_dataset_set_series (dataset, SERIES_VALUE, _ ("Present level"));
  cy_dataset_set_series (dataset, SERIES_NEED, _ ("Level asked for"));
  cy_dataset_set_series (dataset, SERIES_PAST, _ ("A year before"));
  if (self->group != NULL)
    cy_dataset_set_series (dataset, SERIES_MEAN, _ ("Mean of the group"));
  for (guint i = 0; i < frame->n_kinds; i++)
    {
      CyAbilityGap gap = cy_ability_gaps_get (list->gaps, self->file->person, i);
      gint64       values[N_SERIES] = {
              or_missing (gap.level),
              or_missing (gap.need),
              or_missing (cy_ability_list_get (list, self->file->person, i, past).level),
        self->group != NULL ? or_missing (cy_ability_list_get_mean (self->group, i, NULL)) : 0,
      };

      cy_dataset_add (dataset, frame->kinds[i].short_name, frame->kinds[i].code, values);
    }

  return dataset;
}

static GtkWidget *
make_chart (CyAbilityView *self)
{
  g_autoptr (CyDataset) dataset = make_dataset (self);
  g_autoptr (CyChart) chart = cy_chart_new ("radar", dataset);
  GtkWidget *view = cy_chart_view_new (_ ("Abilities"));

  cy_chart_view_set_min_height (CY_CHART_VIEW (view), CHART_HEIGHT);
  cy_chart_view_set_chart (CY_CHART_VIEW (view), chart);

  return view;
}

static char *
dup_coverage (CyAbilityView *self)
{
  const CyAbilityPerson *person = get_person (self);
  const CyAbilityFrame  *frame = get_frame (self);
  g_autofree char       *newest = cy_date_format (person->newest, CY_DATE_ISO);

  if (person->newest == CY_DATE_NONE)
    return g_strdup (_ ("Never judged"));

  return g_strdup_printf (_ ("%u of %u abilities have a record of the last %d months · sources: %u "
                             "· newest %s"),
                          person->n_fresh,
                          frame->n_kinds,
                          frame->months,
                          person->n_sources,
                          newest);
}

static void
add_short (CyAbilityView *self, GString *text, CyAbilityGapState state)
{
  const CyAbilityFrame *frame = get_frame (self);

  for (guint i = 0; i < frame->n_kinds; i++)
    {
      CyAbilityGap gap = cy_ability_gaps_get (self->file->list->gaps, self->file->person, i);

      if (gap.state != state)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "、" : "", frame->kinds[i].short_name);
      if (state == CY_ABILITY_SHORT)
        g_string_append_printf (text, " −%u.%u", gap.lack / 10, gap.lack % 10);
    }
}

static void
append_gaps (CyAbilityView *self, CyAbilityGapState state, const char *heading, const char *class)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  add_short (self, names, state);
  if (names->len == 0)
    return;
  text = g_strconcat (heading, names->str, NULL);
  gtk_box_append (GTK_BOX (self->box), cy_wrapped_new (text, class));
}

/* ---- What was recorded ---- */

static gboolean
is_corrected (CyAbilityView *self, gint64 id)
{
  for (guint i = 0; i < self->file->records->len; i++)
    if (cy_record_get_int (g_ptr_array_index (self->file->records, i),
                           CY_ABILITY_RECORD_CORRECTS) == id)
      return TRUE;

  return FALSE;
}

static void
correct_cb (GtkButton *button, CyAbilityView *self)
{
  guint nth = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "nth"));

  if (self->file != NULL && nth < self->file->records->len)
    cy_ability_dialog_correct (GTK_WIDGET (self),
                               self->session,
                               get_frame (self),
                               g_ptr_array_index (self->file->records, nth),
                               get_person (self)->name);
}

static char *
dup_heading (CyRecord *record)
{
  int              level = (int) cy_record_get_int (record, CY_ABILITY_RECORD_LEVEL);
  g_autofree char *date =
    cy_date_format (cy_record_get_int (record, CY_ABILITY_RECORD_DATE), CY_DATE_ISO);
  const char *ability =
    cy_code_get_short_name ("ability", cy_record_get_text (record, CY_ABILITY_RECORD_ABILITY));
  const char *source =
    cy_code_get_name ("ability_source", cy_record_get_text (record, CY_ABILITY_RECORD_SOURCE));

  if (level == 0)
    return g_strdup_printf (_ ("%s withdrawn · %s"), ability, date);

  return g_strdup_printf ("%s %d.%d · %s · %s", ability, level / 10, level % 10, date, source);
}

static char *
dup_details (CyRecord *record)
{
  const char *evidence = cy_record_get_text (record, CY_ABILITY_RECORD_EVIDENCE);
  const char *recorder = cy_record_get_text (record, CY_ABILITY_RECORD_RECORDER);
  const char *reason = cy_record_get_text (record, CY_ABILITY_RECORD_REASON);
  GString    *text = g_string_new (evidence);

  if (recorder != NULL)
    g_string_append_printf (text, " · %s", recorder);
  if (cy_record_has (record, CY_ABILITY_RECORD_CORRECTS) && reason != NULL)
    g_string_append_printf (text, " · %s%s", _ ("Corrects because: "), reason);

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_correct (CyAbilityView *self, guint nth, const char *heading)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("Correct…"));
  g_autofree char *label = g_strdup_printf (_ ("Correct: %s"), heading);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, !self->waiting);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "nth", GUINT_TO_POINTER (nth));
  g_signal_connect (button, "clicked", G_CALLBACK (correct_cb), self);

  return button;
}

static void
append_record (CyAbilityView *self, guint nth)
{
  CyRecord        *record = g_ptr_array_index (self->file->records, nth);
  gboolean         struck = is_corrected (self, cy_record_get_id (record));
  g_autofree char *heading = dup_heading (record);
  g_autofree char *details = dup_details (record);
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (words), cy_wrapped_new (heading, struck ? "struck" : NULL));
  gtk_box_append (GTK_BOX (words), cy_wrapped_new (details, "caption"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  if (struck)
    gtk_box_append (GTK_BOX (row), cy_wrapped_new (_ ("has been corrected"), "caption"));
  else if (cy_record_get_int (record, CY_ABILITY_RECORD_LEVEL) > 0)
    gtk_box_append (GTK_BOX (row), make_correct (self, nth, heading));
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
append_potential (CyAbilityView *self, CyRecord *record)
{
  static const char *const kinds[] = { "ok", "info", "line" };
  const char              *grade = cy_record_get_text (record, CY_POTENTIAL_GRADE);
  const char              *direction = cy_record_get_text (record, CY_POTENTIAL_DIRECTION);
  guint            kind = grade != NULL && *grade >= '1' && *grade <= '3' ? *grade - '1' : 2;
  g_autofree char *date =
    cy_date_format (cy_record_get_int (record, CY_POTENTIAL_DATE), CY_DATE_ISO);
  g_autofree char *heading = g_strdup_printf ("%s · %s%s%s",
                                              date,
                                              cy_record_get_text (record, CY_POTENTIAL_JUDGES),
                                              direction != NULL ? " · " : "",
                                              direction != NULL ? direction : "");
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget       *tag = cy_tag_new (cy_code_get_name ("potential_grade", grade), kinds[kind]);

  gtk_widget_set_valign (tag, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), cy_wrapped_new (heading, NULL));
  gtk_box_append (GTK_BOX (words),
                  cy_wrapped_new (cy_record_get_text (record, CY_POTENTIAL_BASIS), "caption"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), tag);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (self->box), row);
}

/* ---- The whole ---- */

static void
record_cb (GtkButton *button, CyAbilityView *self)
{
  cy_ability_view_record (self);
}

static void
judge_cb (GtkButton *button, CyAbilityView *self)
{
  cy_ability_view_judge (self);
}

static void
append_buttons (CyAbilityView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *record = gtk_button_new_with_label (_ ("Record a Finding…"));
  GtkWidget *judge = gtk_button_new_with_label (_ ("Judge the Potential…"));

  gtk_widget_set_sensitive (record, !self->waiting);
  gtk_widget_set_sensitive (judge, !self->waiting);
  g_signal_connect (record, "clicked", G_CALLBACK (record_cb), self);
  g_signal_connect (judge, "clicked", G_CALLBACK (judge_cb), self);
  gtk_box_append (GTK_BOX (row), record);
  gtk_box_append (GTK_BOX (row), judge);
  gtk_box_append (GTK_BOX (self->box), row);
}

/* Under a past base date, what came later is not shown. */
static gboolean
is_known_by_then (CyAbilityView *self, CyRecord *record, guint field)
{
  return cy_record_get_int (record, field) <= self->file->list->base_date;
}

static void
append_lists (CyAbilityView *self)
{
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Potential"), NULL));
  for (guint i = self->file->potentials->len; i > 0; i--)
    if (is_known_by_then (self,
                          g_ptr_array_index (self->file->potentials, i - 1),
                          CY_POTENTIAL_DATE))
      append_potential (self, g_ptr_array_index (self->file->potentials, i - 1));
  if (self->file->potentials->len == 0)
    gtk_box_append (GTK_BOX (self->box),
                    cy_wrapped_new (_ ("Nobody has judged the potential yet."), "muted"));
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Ability records"), NULL));
  for (guint i = self->file->records->len; i > 0; i--)
    if (is_known_by_then (self,
                          g_ptr_array_index (self->file->records, i - 1),
                          CY_ABILITY_RECORD_DATE))
      append_record (self, i - 1);
  if (self->file->records->len == 0)
    gtk_box_append (GTK_BOX (self->box), cy_wrapped_new (_ ("Nothing is recorded yet."), "muted"));
}

static void
fill (CyAbilityView *self)
{
  GtkWidget       *child;
  g_autofree char *coverage = NULL;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (get_person (self) == NULL)
    return;
  coverage = dup_coverage (self);
  gtk_box_append (GTK_BOX (self->box), cy_wrapped_new (coverage, "secondary"));
  append_gaps (self, CY_ABILITY_SHORT, _ ("Below what is asked: "), "warn");
  append_gaps (self, CY_ABILITY_UNKNOWN, _ ("Not known: "), "muted");
  gtk_box_append (GTK_BOX (self->box), make_chart (self));
  append_buttons (self);
  append_lists (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 person;
  gint64 base_date;
} Wish;

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  const Wish   *wish = data;
  CyAbilityArgs args = { .person = wish->person, .base_date = wish->base_date };
  g_autoptr (File) file = g_new0 (File, 1);

  file->person = wish->person;
  file->list = cy_ability_list_load (conn, &args, error);
  if (file->list == NULL)
    return NULL;
  file->records = cy_mapper_load_parts (conn, CY_ABILITY_RECORD, wish->person, error);
  if (file->records == NULL)
    return NULL;
  file->potentials = cy_mapper_load_parts (conn, CY_POTENTIAL, wish->person, error);

  return file->potentials != NULL ? g_steal_pointer (&file) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyAbilityView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (File) file = cy_session_finish (result, &error);

  if (self->session == NULL || (file != NULL && file->person != self->person))
    return;
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->file, file_free);
  self->file = g_steal_pointer (&file);
  fill (self);
}

/* ---- Class ---- */

static void
cy_ability_view_dispose (GObject *object)
{
  CyAbilityView *self = CY_ABILITY_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->file, file_free);
  g_clear_pointer (&self->group, cy_ability_list_unref);

  G_OBJECT_CLASS (cy_ability_view_parent_class)->dispose (object);
}

static void
cy_ability_view_class_init (CyAbilityViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_ability_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_ability_view_init (CyAbilityView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_ability_view_new (CySession *session)
{
  CyAbilityView *self = g_object_new (CY_TYPE_ABILITY_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_ability_view_set_group:
 * @self: the view
 * @group: (nullable): those whose mean the person is shown against
 */
void
cy_ability_view_set_group (CyAbilityView *self, CyAbilityList *group)
{
  if (group != NULL)
    cy_ability_list_ref (group);
  g_clear_pointer (&self->group, cy_ability_list_unref);
  self->group = group;
}

/**
 * cy_ability_view_show:
 * @self: the view
 * @person: local id; 0 for nobody
 *
 * Reads again, also when it is the same person.
 */
void
cy_ability_view_show (CyAbilityView *self, gint64 person)
{
  Wish wish = { person, cy_session_get_base_date (self->session) };

  if (person != self->person)
    {
      g_clear_pointer (&self->file, file_free);
      fill (self);
    }
  self->person = person;
  if (person != 0)
    cy_session_read (self->session,
                     read_file,
                     g_memdup2 (&wish, sizeof wish),
                     g_free,
                     file_free,
                     NULL,
                     read_cb,
                     g_object_ref (self));
}

/**
 * cy_ability_view_set_waiting:
 * @self: the view
 * @waiting: whether the page has changes that are not saved
 */
void
cy_ability_view_set_waiting (CyAbilityView *self, gboolean waiting)
{
  if (self->waiting == waiting)
    return;
  self->waiting = waiting;
  fill (self);
}

/**
 * cy_ability_view_record:
 * @self: the view
 *
 * Asks for what was found of the person.
 */
void
cy_ability_view_record (CyAbilityView *self)
{
  const CyAbilityPerson *person = get_person (self);

  if (person != NULL)
    cy_ability_dialog_record (GTK_WIDGET (self),
                              self->session,
                              get_frame (self),
                              person->person,
                              person->name);
}

/**
 * cy_ability_view_judge:
 * @self: the view
 *
 * Asks for a judgement of the person's potential.
 */
void
cy_ability_view_judge (CyAbilityView *self)
{
  const CyAbilityPerson *person = get_person (self);

  if (person != NULL)
    cy_ability_dialog_potential (GTK_WIDGET (self), self->session, person->person, person->name);
}
