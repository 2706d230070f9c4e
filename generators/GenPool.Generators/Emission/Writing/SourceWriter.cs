using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GenPool.Generators.Emission.Writing;

/// <summary>Writes indented C# with LF line ends, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const int Width = 126;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines at the current depth; empty ones stay empty.</summary>
    public SourceWriter Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd();
            _text.Append(trimmed.Length == 0 ? string.Empty : new string(' ', _depth * 4)).Append(trimmed).Append('\n');
        }

        return this;
    }

    /// <summary>Writes lines if they are wanted.</summary>
    public SourceWriter LinesIf(bool areWanted, string lines) => areWanted ? Lines(lines) : this;

    /// <summary>Writes lines of code, each broken behind a comma where it would be too long.</summary>
    public SourceWriter Wrapped(string lines)
    {
        foreach (string whole in lines.Split('\n'))
        {
            string line = whole;
            string indent = new(' ', line.Length - line.TrimStart().Length + 4);
            for (int end = Break(line); end > 0; end = Break(line))
            {
                Lines(line.Substring(0, end));
                line = indent + line.Substring(end).TrimStart();
            }

            Lines(line);
        }

        return this;

        int Break(string line)
        {
            int room = Math.Max(Width - (_depth * 4), Width / 2);
            return line.Length <= room ? 0 : line.LastIndexOf(", ", room, StringComparison.Ordinal) + 1;
        }
    }

    /// <summary>Writes sentences as comments, each broken where a line would be too long.</summary>
    public SourceWriter Comments(IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
        {
            string line = "//";
            foreach (string word in sentence.Split(' '))
            {
                if ((_depth * 4) + line.Length + word.Length >= Width)
                {
                    Lines(line);
                    line = "//  ";
                }

                line += " " + word;
            }

            Lines(line);
        }

        return this;
    }

    /// <summary>Writes what another writer wrote, at the current depth.</summary>
    public SourceWriter Append(SourceWriter other) => LinesIf(other._text.Length > 0, other._text.ToString().TrimEnd('\n'));

    /// <summary>Whether a word was written.</summary>
    public bool Contains(string word) => _text.ToString().Contains(word);

    /// <summary>Writes a blank line.</summary>
    public SourceWriter Blank() => Lines(string.Empty);

    /// <summary>Writes a head and an opening brace; disposing closes it.</summary>
    public Block Braces(string head)
    {
        Lines(head).Lines("{");
        _depth++;
        return new Block(this);
    }

    /// <summary>The text, which must have closed every brace it opened.</summary>
    public SourceText ToSourceText() => _depth == 0
        ? SourceText.From(_text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        : throw new InvalidOperationException($"{_depth} braces are open.");

    /// <summary>An open brace.</summary>
    internal readonly struct Block(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Lines("}");
        }
    }
}
