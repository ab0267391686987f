extension BashCompletion {
  /// What is the same for all commands.
  ///
  /// Bash cuts words at `:` and `=` and replaces only what stands behind them, so the words are cut
  /// here once more, at blanks only, and answers are shortened by what bash does not replace.
  static let machinery = #"""
    # Cuts the line up to the cursor into `words`; `quoted` tells that the last one stands in quotes.
    __sanjiang_cut() {
      local line=${COMP_LINE:0:COMP_POINT} quote= word= has= c i
      words=()
      for ((i = 0; i < ${#line}; i++)); do
        c=${line:i:1}
        if [[ -n $quote ]]; then
          if [[ $c == "$quote" ]]; then quote=; else word+=$c; fi
        elif [[ $c == "'" || $c == '"' ]]; then
          quote=$c has=1
        elif [[ $c == \\ ]]; then
          i=$((i + 1))
          word+=${line:i:1} has=1
        elif [[ $c == ' ' || $c == $'\t' ]]; then
          if [[ -n $has ]]; then words+=("$word"); fi
          word= has=
        else
          word+=$c has=1
        fi
      done
      words+=("$word")
      quoted=$quote
    }

    # Offers the words on standard input, one a line, a tab and a note behind it.
    __sanjiang_offer() {
      local cut= name c i
      if [[ -z $quoted ]]; then
        for ((i = ${#whole}; i > 0; i--)); do
          c=${whole:i-1:1}
          if [[ ($c == : || $c == =) && $COMP_WORDBREAKS == *"$c"* ]]; then
            cut=${whole:0:i}
            break
          fi
        done
      fi
      while IFS=$'\t' read -r name _; do
        name=$lead$name
        [[ $name == "$whole"* ]] || continue
        name=${name#"$cut"}
        if [[ -z $quoted ]]; then printf -v name %q "$name"; fi
        COMPREPLY+=("$name")
      done
    }

    # Offers files and folders; $1 is `folder`, or the extension that a file has to have.
    __sanjiang_paths() {
      local name
      compopt -o filenames 2>/dev/null
      while IFS= read -r name; do
        if [[ -d $name || -z $1 || $name == *.$1 ]]; then COMPREPLY+=("$name"); fi
      done < <(compgen -f -- "$current")
    }

    _sanjiang() {
      local -a words graph
      local quoted whole current command= waits= open= ended= lead= takes kind i last count=0
      COMPREPLY=()
      __sanjiang_cut
      last=$((${#words[@]} - 1))
      whole=${words[last]} current=${words[last]}
      for ((i = 1; i < last; i++)); do
        if [[ -n $waits ]]; then
          waits=
        elif [[ -n $ended ]]; then
          count=$((count + 1))
        elif [[ ${words[i]} == -- ]]; then
          ended=1 open=
        elif [[ ${words[i]} == -?* ]]; then
          open=
          command=${command:-repl}
          __sanjiang_option "$command" "${words[i]}"
          if [[ $takes == one ]]; then waits=$kind; fi
          if [[ $takes == several ]]; then open=$kind; fi
          case ${words[i]} in
            --graph | --registry) graph+=("${words[i]}=${words[i + 1]}") ;;
            --graph=* | --registry=*) graph+=("${words[i]}") ;;
          esac
        elif [[ -z $command ]]; then
          command=${words[i]}
        elif [[ -z $open ]]; then
          count=$((count + 1))
        fi
      done
      if [[ -n $waits ]]; then
        kind=$waits
      elif [[ -z $ended && $current == --*=* ]]; then
        lead=${current%%=*}= current=${current#*=}
        __sanjiang_option "${command:-repl}" "${lead%=}"
      elif [[ -z $ended && $current == -* ]]; then
        kind=anything
        __sanjiang_options "${command:-repl}"
        if [[ -z $command ]]; then kind+=' --version'; fi
      elif [[ -z $command ]]; then
        kind="word $__sanjiang_commands"
      elif [[ -n $open ]]; then
        kind=$open
      else
        __sanjiang_operand "$command" "$count"
      fi
      case $kind in
        word\ *) __sanjiang_offer < <(printf '%s\n' ${kind#word }) ;;
        name\ *)
          __sanjiang_offer < <(
            "${words[0]}" complete "${kind#name }" "${graph[@]}" -- "$current" 2>/dev/null
          )
          ;;
        path) __sanjiang_paths ;;
        path\ *) __sanjiang_paths "${kind#path }" ;;
        folder) __sanjiang_paths folder ;;
      esac
    }

    complete -F _sanjiang sanjiang
    """#
}
