/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Groups of voters of a ballot: name, weight, how many are entitled. */
#include "cy-ballot-voters-form.h"

#include <glib/gi18n.h>

#define N_ROWS 5
#define ALL_WEIGHTS 100

enum
{
  COLUMN_NAME,
  COLUMN_WEIGHT,
  COLUMN_EXPECTED,
  N_COLUMNS
};

struct _CyBallotVotersForm
{
  GtkBox parent_instance;

  GtkWidget *entries[N_ROWS][N_COLUMNS];
  GtkWidget *sum;
};

G_DEFINE_FINAL_TYPE (CyBallotVotersForm, cy_ballot_voters_form, GTK_TYPE_BOX)

static const char *
get_text (CyBallotVotersForm *self, guint row, guint column)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entries[row][column]));
}

/* %CY_BALLOT_UNKNOWN for nothing; FALSE for what is no number. */
static gboolean
read_number (CyBallotVotersForm *self, guint row, guint column, guint64 max, gint64 *number)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self, row, column)));
  guint64          value;

  *number = CY_BALLOT_UNKNOWN;
  if (*text == '\0')
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, max, &value, NULL))
    return FALSE;
  *number = (gint64) value;

  return TRUE;
}

static gboolean
is_used (CyBallotVotersForm *self, guint row)
{
  g_autofree char *name = g_strstrip (g_strdup (get_text (self, row, COLUMN_NAME)));

  return *name != '\0';
}

static gint64
add_weights (CyBallotVotersForm *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < N_ROWS; i++)
    {
      gint64 weight = 0;

      if (is_used (self, i) && read_number (self, i, COLUMN_WEIGHT, ALL_WEIGHTS, &weight))
        sum += MAX (weight, 0);
    }

  return sum;
}

static void
update (CyBallotVotersForm *self)
{
  gint64           sum = add_weights (self);
  g_autofree char *text =
    sum == ALL_WEIGHTS
      ? g_strdup (_ ("Weights make 100 %"))
      : g_strdup_printf (_ ("Weights make %d %%; they must make 100 %%"), (int) sum);

  gtk_label_set_text (GTK_LABEL (self->sum), text);
  gtk_widget_remove_css_class (self->sum, sum == ALL_WEIGHTS ? "error" : "ok");
  gtk_widget_add_css_class (self->sum, sum == ALL_WEIGHTS ? "ok" : "error");
}

static void
cy_ballot_voters_form_class_init (CyBallotVotersFormClass *klass)
{
}

static GtkWidget *
make_entry (CyBallotVotersForm *self, const char *label, int width, gboolean is_number)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  if (is_number)
    gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_widget_set_hexpand (entry, !is_number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update), self);

  return entry;
}

static void
set_number (CyBallotVotersForm *self, guint row, guint column, gint64 number)
{
  g_autofree char *text =
    number != CY_BALLOT_UNKNOWN ? g_strdup_printf ("%d", (int) number) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->entries[row][column]), text);
}

static void
fill_usual (CyBallotVotersForm *self)
{
  guint                     n;
  const CyBallotVotersPlan *usual = cy_ballot_list_usual_voters (&n);

  for (guint i = 0; i < MIN (n, N_ROWS); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entries[i][COLUMN_NAME]), usual[i].name);
      set_number (self, i, COLUMN_WEIGHT, usual[i].weight);
    }
}

static void
cy_ballot_voters_form_init (CyBallotVotersForm *self)
{
  const char *const titles[N_COLUMNS] = { _ ("Group of voters"),
                                          _ ("Weight, %"),
                                          _ ("Voters entitled") };
  GtkWidget        *grid = gtk_grid_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  self->sum = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  for (guint j = 0; j < N_COLUMNS; j++)
    {
      GtkWidget *title = gtk_label_new (titles[j]);

      gtk_widget_add_css_class (title, "label");
      gtk_label_set_xalign (GTK_LABEL (title), j == COLUMN_NAME ? 0 : 1);
      gtk_grid_attach (GTK_GRID (grid), title, (int) j, 0, 1, 1);
      for (guint i = 0; i < N_ROWS; i++)
        {
          self->entries[i][j] =
            make_entry (self, titles[j], j == COLUMN_NAME ? 14 : 8, j != COLUMN_NAME);
          gtk_grid_attach (GTK_GRID (grid), self->entries[i][j], (int) j, (int) i + 1, 1, 1);
        }
    }
  gtk_box_append (GTK_BOX (self), grid);
  gtk_box_append (GTK_BOX (self), self->sum);
  fill_usual (self);
  update (self);
}

GtkWidget *
cy_ballot_voters_form_new (void)
{
  return g_object_new (CY_TYPE_BALLOT_VOTERS_FORM, NULL);
}

/**
 * cy_ballot_voters_form_set:
 * @self: the form
 * @sheet: a ballot whose groups are shown in the place of the usual ones
 */
void
cy_ballot_voters_form_set (CyBallotVotersForm *self, const CyBallotSheet *sheet)
{
  for (guint i = 0; i < N_ROWS; i++)
    {
      const CyBallotVoters *voters =
        i < sheet->voters->len ? cy_ballot_sheet_get_voters (sheet, i) : NULL;

      gtk_editable_set_text (GTK_EDITABLE (self->entries[i][COLUMN_NAME]),
                             voters != NULL ? voters->name : "");
      set_number (self, i, COLUMN_WEIGHT, voters != NULL ? voters->weight : CY_BALLOT_UNKNOWN);
      set_number (self,
                  i,
                  COLUMN_EXPECTED,
                  voters != NULL ? voters->accounts[CY_BALLOT_EXPECTED] : CY_BALLOT_UNKNOWN);
    }
  update (self);
}

/**
 * cy_ballot_voters_form_read:
 * @self: the form
 * @message: (out): what is wrong, when something is
 *
 * Returns: (transfer full) (nullable) (element-type CyBallotVotersPlan): the groups, whose names
 *   belong to the form; %NULL when the form is not whole
 */
GArray *
cy_ballot_voters_form_read (CyBallotVotersForm *self, char **message)
{
  g_autoptr (GArray) voters = g_array_new (FALSE, FALSE, sizeof (CyBallotVotersPlan));

  for (guint i = 0; i < N_ROWS; i++)
    {
      CyBallotVotersPlan plan = { .name = get_text (self, i, COLUMN_NAME) };

      if (!is_used (self, i))
        continue;
      if (!read_number (self, i, COLUMN_WEIGHT, ALL_WEIGHTS, &plan.weight) ||
          !read_number (self, i, COLUMN_EXPECTED, CY_BALLOT_MAX_COUNT, &plan.expected))
        {
          *message = g_strdup_printf (_ ("%s: weight and voters are whole numbers"), plan.name);
          return NULL;
        }
      plan.weight = MAX (plan.weight, 0);
      g_array_append_val (voters, plan);
    }
  if (add_weights (self) != ALL_WEIGHTS)
    {
      *message = g_strdup (_ ("The weights must make 100 %"));
      return NULL;
    }

  return g_steal_pointer (&voters);
}
