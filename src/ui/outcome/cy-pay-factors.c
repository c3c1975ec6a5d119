/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Factors of posts and grades, and bands, of a pay formula. */
#include "cy-pay-factors.h"

#include "cy-code.h"
#include "cy-format.h"
#include "cy-pay-words.h"
#include "cy-pay.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

#define N_BANDS 6
#define POSTS_PER_ROW 3
#define ENTRY_CHARS 6
#define DECIMALS 2

struct _CyPayFactors
{
  GtkWidget parent_instance;

  GtkWidget  *box;
  GtkWidget  *band_box;
  CyPayDraft *draft;     /* of the dialogue */
  GPtrArray  *fields[2]; /* of GtkEntry, of posts and of grades; each knows its code */
  GtkWidget  *least[N_BANDS];
  GtkWidget  *amount[N_BANDS];
};

static const guint record_fields[] = { CY_PAY_FACTOR_POST, CY_PAY_FACTOR_GRADE };

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CyPayFactors, cy_pay_factors, GTK_TYPE_WIDGET)

static void
changed_cb (CyPayFactors *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
make_entry (CyPayFactors *self, const char *label, char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), ENTRY_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), ENTRY_CHARS);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_free (text);

  return entry;
}

static void
add_factor (CyPayFactors *self, GtkWidget *grid, guint nth, const char *code, const char *name)
{
  gboolean   of_post = nth == 0;
  guint      place = self->fields[nth]->len;
  int        column = of_post ? (int) (place % POSTS_PER_ROW) * 2 : (int) place * 2;
  int        row = of_post ? (int) (place / POSTS_PER_ROW) : 0;
  int        factor = cy_pay_draft_get_factor (self->draft, record_fields[nth], code);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *entry =
    make_entry (self, name, factor >= 0 ? cy_pay_format_factor (factor) : g_strdup (""));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, of_post);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entry, column + 1, row, 1, 1);
  g_object_set_data_full (G_OBJECT (entry), "code", g_strdup (code), g_free);
  g_ptr_array_add (self->fields[nth], entry);
}

static GtkWidget *
make_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);

  return grid;
}

static void
add_posts (CyPayFactors *self)
{
  CyCodeSet *posts = cy_code_set_get ("post_kind");
  GtkWidget *grid = make_grid ();

  for (guint i = 0; i < cy_code_set_get_n_codes (posts); i++)
    {
      const CyCode *post = cy_code_set_get_nth (posts, i);

      add_factor (self, grid, 0, post->code, cy_code_get_short_name ("post_kind", post->code));
    }
  gtk_box_append (GTK_BOX (self->box),
                  cy_section_title_new (_ ("Factors of posts"),
                                        _ ("A post left empty is paid nothing by this formula")));
  gtk_box_append (GTK_BOX (self->box), grid);
}

static void
add_grades (CyPayFactors *self)
{
  const char *const *grades = cy_pay_draft_list_grades (self->draft);
  GtkWidget         *grid = make_grid ();

  for (guint i = 0; grades[i] != NULL; i++)
    add_factor (self, grid, 1, grades[i], cy_code_get_name ("zb18", grades[i]));
  gtk_box_append (GTK_BOX (self->box),
                  cy_section_title_new (_ ("Factors of grades"),
                                        _ ("All empty: the grade does not count")));
  gtk_box_append (GTK_BOX (self->box), grid);
}

static void
add_bands (CyPayFactors *self)
{
  GtkWidget *grid = make_grid ();

  for (guint i = 0; i < N_BANDS; i++)
    {
      CyRecord *band =
        i < self->draft->bands->len ? g_ptr_array_index (self->draft->bands, i) : NULL;
      g_autofree char *label = g_strdup_printf (_ ("Band %u, points from"), i + 1);
      g_autofree char *sum = g_strdup_printf (_ ("Band %u, yuan"), i + 1);
      int              column = (int) (i % POSTS_PER_ROW) * 4;
      int              row = (int) (i / POSTS_PER_ROW);

      self->least[i] =
        make_entry (self,
                    label,
                    band != NULL ? cy_format_field (band, CY_PAY_BAND_LEAST, CY_MASK_NONE)
                                 : g_strdup (""));
      self->amount[i] =
        make_entry (self,
                    sum,
                    band != NULL ? cy_format_field (band, CY_PAY_BAND_AMOUNT, CY_MASK_NONE)
                                 : g_strdup (""));
      gtk_grid_attach (GTK_GRID (grid), self->least[i], column, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid),
                       gtk_label_new (_ ("points and more:")),
                       column + 1,
                       row,
                       1,
                       1);
      gtk_grid_attach (GTK_GRID (grid), self->amount[i], column + 2, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), gtk_label_new (_ ("yuan")), column + 3, row, 1, 1);
    }
  self->band_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->band_box), cy_section_title_new (_ ("Bands"), NULL));
  gtk_box_append (GTK_BOX (self->band_box), grid);
  gtk_box_append (GTK_BOX (self->box), self->band_box);
}

/* ---- Taking over ---- */

/* Whether there is a number, or nothing, which is -1. */
static gboolean
read_number (GtkWidget *entry, guint decimals, gint64 *number)
{
  g_auto (CyValue) value = CY_VALUE_INIT;

  if (!cy_format_parse (CY_KIND_FIXED,
                        NULL,
                        decimals,
                        gtk_editable_get_text (GTK_EDITABLE (entry)),
                        &value))
    return FALSE;
  *number = value.type == CY_VALUE_NULL ? -1 : value.number;

  return *number >= -1;
}

static const char *
apply_bands (CyPayFactors *self)
{
  cy_pay_draft_clear_bands (self->draft);
  for (guint i = 0; i < N_BANDS; i++)
    {
      gint64 least;
      gint64 amount;

      if (!read_number (self->least[i], DECIMALS, &least) ||
          !read_number (self->amount[i], DECIMALS, &amount))
        return _ ("Bands are numbers with at most two decimals.");
      if ((least < 0) != (amount < 0))
        return _ ("A band has points and an amount.");
      if (least >= 0)
        cy_pay_draft_add_band (self->draft, (int) MIN (least, G_MAXINT), amount);
    }

  return NULL;
}

/**
 * cy_pay_factors_apply:
 * @self: the factors
 *
 * Puts what was entered into the draft.
 *
 * Returns: (nullable): what cannot be understood, translated
 */
const char *
cy_pay_factors_apply (CyPayFactors *self)
{
  for (guint nth = 0; nth < G_N_ELEMENTS (self->fields); nth++)
    for (guint i = 0; i < self->fields[nth]->len; i++)
      {
        GtkWidget *entry = g_ptr_array_index (self->fields[nth], i);
        gint64     factor;

        if (!read_number (entry, 3, &factor))
          return _ ("Factors are numbers with at most three decimals.");
        cy_pay_draft_set_factor (self->draft,
                                 record_fields[nth],
                                 g_object_get_data (G_OBJECT (entry), "code"),
                                 (int) MIN (factor, G_MAXINT));
      }

  return gtk_widget_get_visible (self->band_box) ? apply_bands (self) : NULL;
}

void
cy_pay_factors_show_bands (CyPayFactors *self, gboolean shown)
{
  gtk_widget_set_visible (self->band_box, shown);
}

/* ---- Class ---- */

static void
cy_pay_factors_dispose (GObject *object)
{
  CyPayFactors *self = CY_PAY_FACTORS (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    g_clear_pointer (&self->fields[i], g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_pay_factors_parent_class)->dispose (object);
}

static void
cy_pay_factors_class_init (CyPayFactorsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_pay_factors_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyPayFactors::changed: something was typed */
  changed_signal = g_signal_new ("changed",
                                 CY_TYPE_PAY_FACTORS,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
cy_pay_factors_init (CyPayFactors *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    self->fields[i] = g_ptr_array_new ();
}

/**
 * cy_pay_factors_new:
 * @draft: what is filled in; outlives the widget
 *
 * Returns: (transfer floating): the fields
 */
GtkWidget *
cy_pay_factors_new (CyPayDraft *draft)
{
  CyPayFactors *self = g_object_new (CY_TYPE_PAY_FACTORS, NULL);

  self->draft = draft;
  add_posts (self);
  add_grades (self);
  add_bands (self);

  return GTK_WIDGET (self);
}
