/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One indicator: only the fields that its way of marking needs are there. */
#include "cy-scheme-dialogs.h"

#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-format.h"
#include "cy-mapper.h"
#include "cy-scheme-edit.h"
#include "cy-scheme-method.h"
#include "cy-scheme-number.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>

#define WIDTH 720
#define MAX_HEIGHT 500
#define N_BANDS 6

static const guint fields[] = {
  CY_ASSESS_INDICATOR_NAME,    CY_ASSESS_INDICATOR_METHOD,     CY_ASSESS_INDICATOR_POINTS,
  CY_ASSESS_INDICATOR_STEP,    CY_ASSESS_INDICATOR_LEAST,      CY_ASSESS_INDICATOR_MOST,
  CY_ASSESS_INDICATOR_CAP,     CY_ASSESS_INDICATOR_MULTIPLIER, CY_ASSESS_INDICATOR_EFFECT,
  CY_ASSESS_INDICATOR_FIGURE,  CY_ASSESS_INDICATOR_FUNCTION,   CY_ASSESS_INDICATOR_DIRECTION,
  CY_ASSESS_INDICATOR_LOW,     CY_ASSESS_INDICATOR_HIGH,       CY_ASSESS_INDICATOR_BALLOT,
  CY_ASSESS_INDICATOR_ABILITY, CY_ASSESS_INDICATOR_BLOCK,      CY_ASSESS_INDICATOR_EVIDENCE,
  CY_ASSESS_INDICATOR_BASIS,
};

/* The entries of a band. */
enum
{
  BAND_NAME,
  BAND_VALUE,
  BAND_POINTS,
  N_BAND_ENTRIES
};

static const guint band_fields[N_BAND_ENTRIES] = { CY_ASSESS_BAND_NAME,
                                                   CY_ASSESS_BAND_VALUE,
                                                   CY_ASSESS_BAND_POINTS };

typedef struct
{
  CySession      *session;
  CyFormDialog   *window;
  CySchemePlan   *plan;
  CyRecord       *record;
  CyDimensionKind kind;
  GtkWidget      *form;
  GtkWidget      *graders;
  GtkWidget      *graders_field;
  GtkWidget      *bands_field;
  GtkWidget      *bands;
  GtkWidget      *heads[N_BAND_ENTRIES];
  GPtrArray      *entries; /* N_BAND_ENTRIES for each band */
} Dialog;

typedef struct
{
  CyRecord  *record;
  GPtrArray *bands;
} Deed;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  cy_scheme_plan_unref (self->plan);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->record);
  g_ptr_array_unref (deed->bands);
  g_free (deed);
}

/* ---- What is shown ---- */

static CyMethod
get_method (const Dialog *self)
{
  return cy_method_from_code (cy_record_get_text (self->record, CY_ASSESS_INDICATOR_METHOD));
}

static gboolean
is_needed (const Dialog *self, guint field)
{
  return cy_method_get_need (get_method (self),
                             self->kind,
                             cy_record_get_text (self->record, CY_ASSESS_INDICATOR_FUNCTION),
                             field) != CY_METHOD_UNUSED;
}

static void
show_bands (Dialog *self)
{
  gboolean is_grade = get_method (self) == CY_METHOD_GRADE;

  gtk_widget_set_visible (self->bands_field,
                          cy_method_has_bands (get_method (self),
                                               cy_record_get_text (self->record,
                                                                   CY_ASSESS_INDICATOR_FUNCTION)));
  gtk_widget_set_visible (self->heads[BAND_VALUE], !is_grade);
  for (guint i = BAND_VALUE; i < self->entries->len; i += N_BAND_ENTRIES)
    gtk_widget_set_visible (g_ptr_array_index (self->entries, i), !is_grade);
}

static void
show_needed (Dialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      CyFieldEditor *editor = cy_form_section_find (CY_FORM_SECTION (self->form), fields[i]);

      gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (editor)),
                              is_needed (self, fields[i]));
    }
  gtk_widget_set_visible (self->graders_field,
                          is_needed (self, CY_ASSESS_INDICATOR_GRADERS) &&
                            self->plan->groups->len > 0);
  show_bands (self);
}

static void
changed_cb (CyFormSection *form, guint field, Dialog *self)
{
  if (field == CY_ASSESS_INDICATOR_METHOD || field == CY_ASSESS_INDICATOR_FUNCTION)
    show_needed (self);
}

/* ---- Bands ---- */

static void
add_band (Dialog *self, guint row, const CyPlanBand *band)
{
  static const char *const labels[] = { N_ ("Band name"),
                                        N_ ("Value from which it holds"),
                                        N_ ("Points of the band") };

  for (guint i = 0; i < N_BAND_ENTRIES; i++)
    {
      GtkWidget       *entry = gtk_entry_new ();
      g_autofree char *label = g_strdup_printf ("%s %u", _ (labels[i]), row + 1);

      gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label,
                                      -1);
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
      gtk_widget_set_hexpand (entry, TRUE);
      gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
      gtk_grid_attach (GTK_GRID (self->bands), entry, i, row + 1, 1, 1);
      g_ptr_array_add (self->entries, entry);
    }
  if (band != NULL)
    {
      g_autoptr (CyRecord) record = cy_record_new (CY_ASSESS_BAND);
      guint first = self->entries->len - N_BAND_ENTRIES;

      cy_record_set_text (record, CY_ASSESS_BAND_NAME, band->name != NULL ? band->name : "");
      cy_record_set_int (record, CY_ASSESS_BAND_VALUE, band->value);
      cy_record_set_int (record, CY_ASSESS_BAND_POINTS, band->points);
      for (guint i = 0; i < N_BAND_ENTRIES; i++)
        {
          g_autofree char *text = cy_scheme_dup_value (record, band_fields[i]);

          gtk_editable_set_text (g_ptr_array_index (self->entries, first + i), text);
        }
    }
}

static const char *
get_entry (const Dialog *self, guint row, guint nth)
{
  return gtk_editable_get_text (g_ptr_array_index (self->entries, row * N_BAND_ENTRIES + nth));
}

/* A band that cannot be read is said; an empty row is none. */
static gboolean
read_band (Dialog *self, guint row, GPtrArray *bands)
{
  g_autoptr (CyRecord) band = cy_record_new (CY_ASSESS_BAND);

  if (*get_entry (self, row, BAND_NAME) == '\0' && *get_entry (self, row, BAND_VALUE) == '\0' &&
      *get_entry (self, row, BAND_POINTS) == '\0')
    return TRUE;
  for (guint i = 0; i < N_BAND_ENTRIES; i++)
    {
      const CyField *field = &CY_ASSESS_BAND->fields[band_fields[i]];
      g_auto (CyValue) value = CY_VALUE_INIT;

      if (cy_format_parse (field->kind, NULL, field->decimals, get_entry (self, row, i), &value) &&
          (value.type != CY_VALUE_NULL || !(field->flags & CY_FIELD_REQUIRED)))
        {
          cy_record_set (band, band_fields[i], &value);
          continue;
        }
      {
        g_autofree char *text =
          g_strdup_printf (_ ("Band %u: %s is no number."), row + 1, _ (field->title));

        cy_form_dialog_set_message (self->window, text);
        gtk_widget_grab_focus (g_ptr_array_index (self->entries, row * N_BAND_ENTRIES + i));
      }
      return FALSE;
    }
  g_ptr_array_add (bands, g_steal_pointer (&band));

  return TRUE;
}

static GPtrArray *
read_bands (Dialog *self)
{
  g_autoptr (GPtrArray) bands = g_ptr_array_new_with_free_func (g_object_unref);

  if (gtk_widget_get_visible (self->bands_field))
    for (guint i = 0; i < self->entries->len / N_BAND_ENTRIES; i++)
      if (!read_band (self, i, bands))
        return NULL;

  return g_steal_pointer (&bands);
}

static void
more_cb (GtkButton *button, Dialog *self)
{
  add_band (self, self->entries->len / N_BAND_ENTRIES, NULL);
  show_bands (self);
}

/* ---- Saving ---- */

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  Deed       *deed = data;
  const char *name = _ ("Indicator saved");

  return cy_scheme_save_indicator (conn, deed->record, deed->bands, name, error) ? g_strdup (name)
                                                                                 : NULL;
}

static gboolean
is_complete (Dialog *self)
{
  static const guint needed[] = { CY_ASSESS_INDICATOR_NAME, CY_ASSESS_INDICATOR_METHOD };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!cy_record_has (self->record, needed[i]))
      {
        CyFieldEditor *editor = cy_form_section_find (CY_FORM_SECTION (self->form), needed[i]);

        cy_field_editor_set_problem (editor, _ ("This must be filled in."), TRUE);
        gtk_widget_grab_focus (GTK_WIDGET (editor));
        return FALSE;
      }

  return TRUE;
}

static void
read_graders (Dialog *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->graders));

  if (nth == 0 || nth > self->plan->groups->len)
    cy_record_unset (self->record, CY_ASSESS_INDICATOR_GRADERS);
  else
    cy_record_set_int (self->record,
                       CY_ASSESS_INDICATOR_GRADERS,
                       cy_plan_group (self->plan, nth - 1)->id);
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  GPtrArray *bands;
  Deed      *deed;

  cy_form_dialog_set_message (window, NULL);
  cy_form_section_clear_problems (CY_FORM_SECTION (self->form));
  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)) || !is_complete (self))
    return FALSE;
  bands = read_bands (self);
  if (bands == NULL)
    return FALSE;
  read_graders (self);
  deed = g_new0 (Deed, 1);
  *deed = (Deed){ cy_record_copy (self->record), bands };
  cy_deed_run (self->session, save, deed, deed_free, TRUE);

  return TRUE;
}

/* ---- Layout ---- */

static void
add_graders (Dialog *self, GtkWidget *box)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gint64     id = cy_record_get_int (self->record, CY_ASSESS_INDICATOR_GRADERS);
  GtkWidget *label = gtk_label_new (_ ("Marked by"));

  g_ptr_array_add (names, (gpointer) _ ("All grader groups"));
  for (guint i = 0; i < self->plan->groups->len; i++)
    g_ptr_array_add (names, cy_plan_group (self->plan, i)->name);
  g_ptr_array_add (names, NULL);
  self->graders = gtk_drop_down_new_from_strings ((const char *const *) names->pdata);
  for (guint i = 0; i < self->plan->groups->len; i++)
    if (cy_plan_group (self->plan, i)->id == id)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->graders), i + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->graders),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Marked by"),
                                  -1);
  gtk_widget_set_halign (self->graders, GTK_ALIGN_START);
  self->graders_field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->graders_field, "form-field");
  gtk_widget_add_css_class (label, "label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->graders_field), label);
  gtk_box_append (GTK_BOX (self->graders_field), self->graders);
  gtk_box_append (GTK_BOX (box), self->graders_field);
}

static void
add_bands (Dialog *self, GtkWidget *box)
{
  const char *const heads[] = { _ ("Band name"),
                                _ ("Value from which it holds"),
                                _ ("Points of the band") };
  int        nth = cy_scheme_plan_find_indicator (self->plan, cy_record_get_id (self->record));
  GPtrArray *bands = nth >= 0 ? cy_plan_indicator (self->plan, nth)->bands : NULL;
  guint      n = bands != NULL ? bands->len : 0;
  GtkWidget *more = gtk_button_new_with_label (_ ("One More Band"));

  self->bands = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->bands), 8);
  gtk_grid_set_row_spacing (GTK_GRID (self->bands), 4);
  for (guint i = 0; i < N_BAND_ENTRIES; i++)
    {
      self->heads[i] = gtk_label_new (heads[i]);
      gtk_widget_add_css_class (self->heads[i], "caption");
      gtk_label_set_xalign (GTK_LABEL (self->heads[i]), 0);
      gtk_grid_attach (GTK_GRID (self->bands), self->heads[i], i, 0, 1, 1);
    }
  for (guint i = 0; i < MAX (n, N_BANDS - 2); i++)
    add_band (self, i, i < n ? g_ptr_array_index (bands, i) : NULL);
  gtk_widget_set_halign (more, GTK_ALIGN_START);
  g_signal_connect (more, "clicked", G_CALLBACK (more_cb), self);
  self->bands_field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->bands_field), self->bands);
  gtk_box_append (GTK_BOX (self->bands_field), more);
  gtk_box_append (GTK_BOX (box), self->bands_field);
}

static void
fill (Dialog *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->form =
    cy_form_section_new (self->session, NULL, CY_ASSESS_INDICATOR, fields, G_N_ELEMENTS (fields));
  cy_form_section_set_columns (CY_FORM_SECTION (self->form), 3);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->record);
  gtk_box_append (GTK_BOX (box), self->form);
  add_graders (self, box);
  add_bands (self, box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  cy_form_dialog_add (self->window, scroll);
  g_signal_connect (self->form, "changed", G_CALLBACK (changed_cb), self);
  show_needed (self);
}

static void
present (GtkWidget *over, CySession *session, CySchemePlan *plan, CyRecord *record)
{
  Dialog *self = g_new0 (Dialog, 1);
  gint64  dimension = cy_record_get_int (record, CY_ASSESS_INDICATOR_DIMENSION);

  self->session = g_object_ref (session);
  self->plan = cy_scheme_plan_ref (plan);
  self->record = g_object_ref (record);
  self->entries = g_ptr_array_new ();
  for (guint i = 0; i < plan->dimensions->len; i++)
    if (cy_plan_dimension (plan, i)->id == dimension)
      self->kind = cy_plan_dimension (plan, i)->kind;
  self->window = CY_FORM_DIALOG (
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), _ ("Indicator"), _ ("Save")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "dialog", self, dialog_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* ---- Asking ---- */

typedef struct
{
  GtkWidget    *over;
  CySession    *session;
  CySchemePlan *plan;
  gint64        id;
} Asking;

static gpointer
load_record (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load (conn, CY_ASSESS_INDICATOR, ((const Asking *) data)->id, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = cy_session_finish (result, &error);

  if (record == NULL)
    cy_session_present_error (asking->session, error);
  else if (gtk_widget_get_root (asking->over) != NULL)
    present (asking->over, asking->session, asking->plan, record);
  g_object_unref (asking->over);
  g_object_unref (asking->session);
  cy_scheme_plan_unref (asking->plan);
  g_free (asking);
}

/* What is marked in most dimensions of a kind. */
static void
set_method (CyRecord *record, const CySchemePlan *plan, gint64 dimension)
{
  const char *method = "points";

  for (guint i = 0; i < plan->dimensions->len; i++)
    if (cy_plan_dimension (plan, i)->id == dimension)
      method = cy_plan_dimension (plan, i)->kind == CY_DIMENSION_EXTRA  ? "add"
               : cy_plan_dimension (plan, i)->kind == CY_DIMENSION_VETO ? "veto"
                                                                        : "points";
  cy_record_set_text (record, CY_ASSESS_INDICATOR_METHOD, method);
  cy_record_set_text (record, CY_ASSESS_INDICATOR_DIRECTION, "more");
}

/**
 * cy_scheme_indicator_present:
 * @over: a widget of the window
 * @session: a session
 * @plan: the scheme
 * @id: of the indicator, 0 for a new one
 * @dimension: id of the dimension of a new one
 */
void
cy_scheme_indicator_present (GtkWidget          *over,
                             CySession          *session,
                             const CySchemePlan *plan,
                             gint64              id,
                             gint64              dimension)
{
  CySchemePlan *held = (CySchemePlan *) plan;
  Asking       *asking;

  if (id == 0)
    {
      g_autoptr (CyRecord) record = cy_record_new (CY_ASSESS_INDICATOR);

      cy_record_set_int (record, CY_ASSESS_INDICATOR_DIMENSION, dimension);
      set_method (record, plan, dimension);
      present (over, session, held, record);
      return;
    }
  asking = g_new0 (Asking, 1);
  *asking = (Asking){ g_object_ref (over), g_object_ref (session), cy_scheme_plan_ref (held), id };
  cy_session_read (session, load_record, asking, NULL, g_object_unref, NULL, loaded_cb, asking);
}
