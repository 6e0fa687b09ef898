using System.Globalization;
using System.Runtime.CompilerServices;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>Everything a rendering reads and changes: variables, output, settings, limits. Belongs to one thread; can be used again.</summary>
public class TemplateContext
{
    private readonly List<VariableFrame> frames = [];
    private readonly List<LocalScope> scopes = [new([])];
    private readonly List<OutputFrame> outputs = [new(new StringBuilderOutput(), false, null)];
    private readonly List<CultureInfo> cultures = [CultureInfo.InvariantCulture];
    private readonly Stack<StringBuilderOutput> spareOutputs = new();
    private Dictionary<Type, ClrMembers> membersByType = [];
    private MemberRenamerDelegate memberRenamer = StandardMemberRenamer.Default;
    private MemberFilterDelegate? memberFilter;
    private int loopSteps;
    private int depth;
    private long written;
    private bool lineJustEnded;

    public TemplateContext()
    {
        BuiltinObject = new BuiltinObjects();
        frames.Add(new(BuiltinObject));
    }

    /// <summary>The library: <c>string</c>, <c>array</c> and so on; the lowest set of variables.</summary>
    public ScriptObject BuiltinObject { get; }

    /// <summary>The set of variables that assignments go to.</summary>
    public IScriptObject CurrentGlobal => frames[^1].Members;

    public CultureInfo CurrentCulture => cultures[^1];

    /// <summary>Where the rendering goes.</summary>
    public IScriptOutput Output => outputs[^1].Output;

    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>The included templates, by path.</summary>
    public Dictionary<string, Template> CachedTemplates { get; } = [];

    /// <summary>The names of the members of .NET objects; snake_case by default.</summary>
    public MemberRenamerDelegate MemberRenamer
    {
        get => memberRenamer;
        set
        {
            memberRenamer = value;
            membersByType = [];
        }
    }

    /// <summary>Which members of .NET objects templates see; all by default.</summary>
    public MemberFilterDelegate? MemberFilter
    {
        get => memberFilter;
        set
        {
            memberFilter = value;
            membersByType = [];
        }
    }

    /// <summary>Whether an unknown variable is an error rather than null.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether a missing member of an object is null rather than an error.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>Whether a member of null is null rather than an error.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>Whether an index outside of a list gives null rather than an error.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>Whether calling something that does not exist gives null rather than an error.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Whether the lines of a printed value are indented like the block that prints it.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Whether <see cref="AutoIndent"/> indents empty lines too.</summary>
    public bool IndentOnEmptyLines { get; set; } = true;

    /// <summary>How many steps all loops together may make until <see cref="Reset"/>; 0 for no limit.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>How deep functions and includes may call each other; 0 for no limit.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>How many characters may be printed until <see cref="Reset"/>, the rest is cut off; 0 for no limit.</summary>
    public int LimitToString { get; set; } = 1_048_576;

    /// <summary>How deep a printed value may nest; 0 for no limit.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    /// <summary>How long one regular expression may take.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The line break that the language itself prints, in <c>tablerow</c>.</summary>
    public string NewLine { get; set; } = Environment.NewLine;

    public CancellationToken CancellationToken { get; set; }

    public void PushGlobal(IScriptObject scriptObject) => frames.Add(new(scriptObject));

    public IScriptObject PopGlobal()
    {
        if (frames.Count == 1)
        {
            throw new InvalidOperationException("there is no global to take away");
        }
        var top = frames[^1].Members;
        frames.RemoveAt(frames.Count - 1);
        return top;
    }

    public void PushCulture(CultureInfo culture) => cultures.Add(culture);

    public CultureInfo PopCulture()
    {
        if (cultures.Count == 1)
        {
            throw new InvalidOperationException("there is no culture to take away");
        }
        var top = cultures[^1];
        cultures.RemoveAt(cultures.Count - 1);
        return top;
    }

    public void PushOutput() => PushOutput(new StringBuilderOutput());

    public void PushOutput(IScriptOutput output)
    {
        outputs.Add(new(output, lineJustEnded, Indent));
        lineJustEnded = false;
    }

    public IScriptOutput PopOutput()
    {
        if (outputs.Count == 1)
        {
            throw new InvalidOperationException("there is no output to take away");
        }
        var top = outputs[^1];
        outputs.RemoveAt(outputs.Count - 1);
        lineJustEnded = top.LineHadEnded;
        Indent = top.IndentBefore;
        return top.Output;
    }

    /// <summary>As new, except for the settings and the cached templates: no variables, no output, nothing counted yet.</summary>
    public virtual void Reset()
    {
        frames.RemoveRange(1, frames.Count - 1);
        scopes.Clear();
        scopes.Add(new([]));
        outputs.RemoveRange(1, outputs.Count - 1);
        lineJustEnded = false;
        Indent = null;
        cultures.RemoveRange(1, cultures.Count - 1);
        (outputs[0].Output as StringBuilderOutput)?.Builder.Clear();
        Tags.Clear();
        Loop = null;
        Flow = Flow.None;
        ReturnValue = null;
        depth = 0;
        loopSteps = 0;
        written = 0;
    }

    /// <summary>What a builtin remembers for the rest of the rendering.</summary>
    internal Dictionary<object, object> Tags { get; } = [];

    internal LoopState? Loop { get; set; }

    /// <summary>The statement that runs now.</summary>
    internal SourceSpan CurrentSpan { get; set; }

    internal Flow Flow { get; set; }

    internal object? ReturnValue { get; set; }

    internal LocalScope Locals => scopes[^1];

    internal VariableFrame Globals => frames[^1];

    internal bool TryGetGlobal(SourceSpan span, string name, out object? value)
    {
        for (var i = frames.Count - 1; i >= 0; i--)
        {
            if (frames[i].TryGet(this, span, name, out value))
            {
                return true;
            }
        }
        value = null;
        return false;
    }

    internal void PushLocals(LocalScope scope) => scopes.Add(scope);

    internal void PopLocals() => scopes.RemoveAt(scopes.Count - 1);

    internal ClrMembers MembersOf(Type type)
    {
        if (!membersByType.TryGetValue(type, out var members))
        {
            members = membersByType[type] = new(type, memberRenamer, memberFilter);
        }
        return members;
    }

    internal string FormatDate(DateTime date) => ((BuiltinObjects)BuiltinObject).Date.ToText(date, CurrentCulture);

    /// <summary>The white space that new lines start with now; null for none.</summary>
    internal string? Indent { get; set; }

    /// <summary>Prints a text: line by line where it has to be indented.</summary>
    internal void Write(string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", NewLine, StringComparison.Ordinal);
        }
        if (Indent is not { } indent || !AutoIndent)
        {
            Write(text, 0, text.Length);
            return;
        }
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var isEmpty = text[start] == '\n' || (text[start] == '\r' && end - start == 2);
            if (lineJustEnded && (IndentOnEmptyLines || !isEmpty))
            {
                Write(indent, 0, indent.Length);
            }
            Write(text, start, end - start);
            start = end;
        }
    }

    private void Write(string text, int offset, int count)
    {
        if (count == 0)
        {
            return;
        }
        if (LimitToString > 0)
        {
            var room = LimitToString - written;
            if (room < count)
            {
                CutOff(text, offset, room);
                return;
            }
        }
        written += count;
        lineJustEnded = text[offset + count - 1] == '\n';
        outputs[^1].Output.Write(text, offset, count);
    }

    private void CutOff(string text, int offset, long room)
    {
        if (room >= 0)
        {
            outputs[^1].Output.Write(text, offset, (int)room);
            outputs[^1].Output.Write("...", 0, 3);
            written = LimitToString + 1L;
        }
    }

    /// <summary>Starts an output in memory.</summary>
    internal void BeginCapture()
    {
        PushOutput(spareOutputs.TryPop(out var spare) ? spare : new StringBuilderOutput());
        Indent = null;
    }

    /// <summary>Ends it.</summary>
    /// <returns>What was printed meanwhile.</returns>
    internal string EndCapture()
    {
        var output = (StringBuilderOutput)PopOutput();
        var text = output.ToString();
        // A page that was once huge must not keep its memory for ever.
        if (output.Builder.Capacity <= 1 << 16)
        {
            output.Builder.Clear();
            spareOutputs.Push(output);
        }
        return text;
    }

    /// <summary>Everything that ends when a rendering ends, however it ends.</summary>
    internal Checkpoint Save() => new(frames.Count, scopes.Count, outputs.Count, Loop, depth, Indent);

    internal void Restore(Checkpoint checkpoint)
    {
        frames.RemoveRange(checkpoint.Frames, frames.Count - checkpoint.Frames);
        scopes.RemoveRange(checkpoint.Scopes, scopes.Count - checkpoint.Scopes);
        while (outputs.Count > checkpoint.Outputs)
        {
            PopOutput();
        }
        Indent = checkpoint.Indent;
        Loop = checkpoint.Loop;
        depth = checkpoint.Depth;
    }

    /// <summary>Counts one step of a loop.</summary>
    internal void CountStep(SourceSpan span)
    {
        CheckCancelled(span);
        loopSteps++;
        if (LoopLimit > 0 && loopSteps > LoopLimit)
        {
            throw new ScriptRuntimeException(span, $"the loops of this rendering made more than {LoopLimit} steps");
        }
    }

    /// <summary>Counts one item that is made while it is asked for; those of a list exist already.</summary>
    internal void CountStepOf(object sequence, SourceSpan span)
    {
        if (sequence is not System.Collections.ICollection)
        {
            CountStep(span);
        }
    }

    internal void CheckCancelled(SourceSpan span)
    {
        if (CancellationToken.IsCancellationRequested)
        {
            throw new ScriptAbortException(span, CancellationToken);
        }
    }

    /// <summary>Fails if a list of this many items would be too long.</summary>
    internal void CheckCount(SourceSpan span, Int128 count)
    {
        if (count > (LoopLimit > 0 ? LoopLimit : Array.MaxLength))
        {
            throw new ScriptRuntimeException(span, $"a list of {count} items is too long");
        }
    }

    /// <summary>Fails if a text of this many characters would be too long.</summary>
    internal void CheckLength(SourceSpan span, Int128 length)
    {
        if (length > (LimitToString > 0 ? LimitToString : Array.MaxLength / 4))
        {
            throw new ScriptRuntimeException(span, $"a text of {length} characters is too long");
        }
    }

    /// <summary>Goes one call deeper.</summary>
    internal void Enter(SourceSpan span)
    {
        CheckCancelled(span);
        GuardStack(span);
        depth++;
        if (RecursiveLimit > 0 && depth > RecursiveLimit)
        {
            throw new ScriptRuntimeException(
                span,
                $"functions and includes call each other deeper than {RecursiveLimit} levels"
            );
        }
    }

    internal void Leave() => depth--;

    /// <summary>Fails while there is still room to fail: an overflowing stack cannot be caught.</summary>
    internal static void GuardStack(SourceSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ScriptRuntimeException(span, "this template is nested too deeply");
        }
    }
}

/// <summary>An output, and what was so before it began.</summary>
internal sealed record OutputFrame(IScriptOutput Output, bool LineHadEnded, string? IndentBefore);

/// <summary>How many of each there were when a rendering began.</summary>
internal readonly record struct Checkpoint(
    int Frames,
    int Scopes,
    int Outputs,
    LoopState? Loop,
    int Depth,
    string? Indent
);

/// <summary>What the last statement wants the statements around it to do.</summary>
internal enum Flow
{
    None,
    Break,
    Continue,
    Return,
}
