import { useId } from 'react';
import { columnClass, type FieldWords } from './field.tsx';
import { Icon } from './icons.tsx';

/** What a Select takes. */
export interface SelectProps extends FieldWords {
  options: { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
  isDisabled?: boolean;
  /** Smaller, for the bars of the staff app. */
  small?: boolean;
}

/** A list of answers that opens; the platform's own, which a phone and a keyboard know best. */
export function Select({ id, label, hint, error, options, value, onChange, isDisabled, small }: SelectProps) {
  const about = useId();
  const height = small ? 'min-h-9 py-1' : 'min-h-12 py-2';
  return (
    <div className={columnClass}>
      <label className="font-700 leading-150" htmlFor={id}>
        {label}
      </label>
      {hint && <div className="text-[0.9375rem] leading-160 text-solid-gray-700">{hint}</div>}
      <div className="relative">
        <select
          aria-describedby={error ? about : undefined}
          aria-invalid={error ? true : undefined}
          className={`focus-mark w-full appearance-none rounded-8 border bg-white pr-10 pl-4 leading-150 disabled:bg-solid-gray-50 ${height} ${error ? 'border-error-1' : 'border-solid-gray-600 hover:border-black'}`}
          disabled={isDisabled}
          id={id}
          name={id}
          onChange={(event) => onChange(event.target.value)}
          value={value}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 rotate-90">
          <Icon name="right" size={18} />
        </span>
      </div>
      {error && (
        <div className="text-error-2" id={about}>
          {error}
        </div>
      )}
    </div>
  );
}
