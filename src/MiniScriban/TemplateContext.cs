using System.Globalization;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban;

/// <summary>Everything a rendering reads and changes: variables, output, settings, limits. Belongs to one thread; can be used again.</summary>
public partial class TemplateContext
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
    private int comparisonDepth;
    private int calls;
    private long made;
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

    /// <summary>As new, except for the settings: no variables, no output, no cached templates, nothing counted yet.</summary>
    public virtual void Reset()
    {
        CachedTemplates.Clear();
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
        comparisonDepth = 0;
        calls = 0;
        made = 0;
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
