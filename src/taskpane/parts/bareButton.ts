import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A whole row or heading that can be pressed: it looks like text until it is pointed at or focused. */
export const bareButton: GriffelStyle = {
  width: '100%',
  border: 'none',
  background: 'none',
  color: tokens.colorNeutralForeground1,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
};
