/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Somebody on the way into the pool, and what the rules need to know of them. */
#include "cy-candidate.h"

/**
 * cy_candidate_free:
 * @self: (transfer full): a candidate
 */
void
cy_candidate_free (CyCandidate *self)
{
  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->tier);
  g_free (self->batch);
  g_free (self->step);
  g_free (self->gender);
  g_free (self->source);
  g_free (self->political);
  g_free (self->education);
  g_free (self->exemptions);
  g_free (self->passed);
  g_free (self->organ);
  g_free (self->document);
  g_free (self->conclusion);
  g_free (self->verdict);
  g_free (self->silent);
  g_free (self->outcome);
  g_free (self);
}

/**
 * cy_candidate_get_eligible:
 * @self: a candidate
 *
 * Returns: what the rules need to know, valid as long as @self is
 */
CyEligible
cy_candidate_get_eligible (const CyCandidate *self)
{
  return (CyEligible){
    .birth = self->birth,
    .source = self->source,
    .political = self->political,
    .education = self->education,
    .exemptions = self->exemptions,
  };
}
