/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The one error domain of the libraries; it can carry the place of the trouble. */
#include "cy-error.h"

typedef CyErrorPlace CyErrorPrivate;

/* The generated code wants the functions by these names. */
typedef GError CyError;

static void
cy_error_private_init (CyErrorPrivate *priv)
{
}

static void
cy_error_private_copy (const CyErrorPrivate *src, CyErrorPrivate *dest)
{
  dest->file = g_strdup (src->file);
  dest->sheet = g_strdup (src->sheet);
  dest->row = src->row;
  dest->column = src->column;
  dest->field = g_strdup (src->field);
  dest->title = g_strdup (src->title);
  dest->who = g_strdup (src->who);
}

static void
cy_error_private_clear (CyErrorPrivate *priv)
{
  g_free (priv->file);
  g_free (priv->sheet);
  g_free (priv->field);
  g_free (priv->title);
  g_free (priv->who);
}

G_DEFINE_EXTENDED_ERROR (CyError, cy_error)

/**
 * cy_error_get_place:
 * @error: an error
 *
 * Returns: (nullable) (transfer none): where it happened, to read or to fill;
 *   %NULL when @error is of another domain
 */
CyErrorPlace *
cy_error_get_place (GError *error)
{
  return error != NULL && error->domain == CY_ERROR ? cy_error_get_private (error) : NULL;
}

/**
 * cy_error_refuse:
 * @error: return location
 * @message: what keeps it from being done
 *
 * Sets %CY_ERROR_CONSTRAINT, to be returned at once.
 *
 * Returns: %FALSE
 */
gboolean
cy_error_refuse (GError **error, const char *message)
{
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, message);

  return FALSE;
}

/**
 * cy_error_set_file:
 * @error: (nullable): an error of any domain
 * @file: the file that was being worked on
 *
 * Notes @file as the place of @error, unless one is known already.
 */
void
cy_error_set_file (GError *error, const char *file)
{
  CyErrorPlace *place = cy_error_get_place (error);

  if (place != NULL && place->file == NULL)
    place->file = g_strdup (file);
}
