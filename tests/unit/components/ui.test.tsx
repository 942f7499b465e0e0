// @vitest-environment jsdom
import { useRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../../components/ui/Button.tsx';
import { ConfirmButton } from '../../../components/ui/ConfirmButton.tsx';
import { SelectField } from '../../../components/ui/SelectField.tsx';
import { Tabs } from '../../../components/ui/Tabs.tsx';
import { TextField } from '../../../components/ui/TextField.tsx';
import { useKeptFocus } from '../../../components/ui/use-kept-focus.ts';
import { inEnglish, screen, show } from './show.ts';

inEnglish();

describe('Button', () => {
  it('does nothing while it is busy, and stays focusable', async () => {
    const onClick = vi.fn();
    const { user } = show(
      <Button busy onClick={onClick}>
        Save
      </Button>,
    );
    await user.tab();
    await user.click(screen.getByRole('button'));
    await user.keyboard('{Enter}');
    expect(onClick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });

  it('submits no form while it is busy', async () => {
    const onSubmit = vi.fn();
    const { user } = show(
      <form action={onSubmit}>
        <Button type="submit" busy>
          Save
        </Button>
      </form>,
    );
    await user.click(screen.getByRole('button'));
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('ConfirmButton', () => {
  const ask = (onConfirm: () => void) => (
    <ConfirmButton label="Remove" question="Sure?" yes="Yes" no="No" busy={false} onConfirm={onConfirm} />
  );

  it('acts after a second click only', async () => {
    const onConfirm = vi.fn();
    const { user } = show(ask(onConfirm));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onConfirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Yes' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('puts the focus on the harmless answer, and back where it came from', async () => {
    const onConfirm = vi.fn();
    const { user } = show(ask(onConfirm));
    await user.tab();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'No' }));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove' }));
    expect(onConfirm).not.toHaveBeenCalled();
  });
});

describe('Tabs', () => {
  const Example = () => {
    const [value, setValue] = useState<'a' | 'b' | 'c'>('a');
    const tabs = (['a', 'b', 'c'] as const).map((one) => ({ value: one, label: one.toUpperCase() }));
    return (
      <Tabs label="Letters" value={value} tabs={tabs} onChoose={setValue}>
        <p>Panel {value}</p>
      </Tabs>
    );
  };

  it('is one stop for the Tab key, and arrows choose all around', async () => {
    const { user } = show(<Example />);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel', { name: 'B' }).textContent).toBe('Panel b');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'B', selected: true }));
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('C');
    await user.keyboard('x');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('C');
  });

  it('turns the arrows around from right to left', async () => {
    const { user } = show(
      <div style={{ direction: 'rtl' }}>
        <Example />
      </div>,
    );
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('B');
  });
});

describe('useKeptFocus', () => {
  const Rows = () => {
    const area = useRef<HTMLElement>(null);
    useKeptFocus(area);
    const [rows, setRows] = useState(['a', 'b']);
    return (
      <main ref={area} tabIndex={-1}>
        {rows.map((row) => (
          <Button key={row} onClick={() => setRows(rows.filter((one) => one !== row))}>
            {row}
          </Button>
        ))}
      </main>
    );
  };

  it('keeps the focus near when the focused row goes, and leaves it alone otherwise', async () => {
    const { user } = show(<Rows />);
    await user.click(screen.getByRole('button', { name: 'a' }));
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('main'));
    const last = screen.getByRole('button', { name: 'b' });
    last.focus();
    expect(document.activeElement).toBe(last);
  });
});

describe('fields', () => {
  it('ties label, hint and error to the input', () => {
    show(<TextField label="Address" hint="In full" error="Not one" value="x" onType={vi.fn()} />);
    const input = screen.getByRole('textbox', { name: 'Address', description: 'In full Not one' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('chooses a value of its list', async () => {
    const onChoose = vi.fn();
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const { user } = show(<SelectField label="Letter" value="a" options={options} onChoose={onChoose} />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Letter' }), 'B');
    expect(onChoose).toHaveBeenCalledWith('b');
  });
});
