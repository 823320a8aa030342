/** The evidence of a guess stands below its field, where the eye goes from what was decided. */
export const below = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
    | 'label'
    | 'input'
    | 'description'
    | 'error'
  )[],
};
